"""A headless Chromium and Jupyter's server, each in folders of its own, ended when done."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import pytest
from selenium import webdriver
from selenium.common.exceptions import StaleElementReferenceException
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webdriver import WebDriver
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.wait import WebDriverWait

DRIVER = Path("/usr/bin/chromedriver")
PATIENCE = 60  # seconds, of a slow machine; what a test claims to be fast it measures itself
_FLAGS = (
    "headless=new",
    "no-sandbox",
    "disable-gpu",
    "disable-dev-shm-usage",
    "disable-quic",
    "no-first-run",
    "disable-background-networking",
    "disable-component-update",
    "disable-sync",
    "window-size=1300,1000",
)
_TOKEN = "token-of-a-test"
_T = TypeVar("_T")


def require_a_browser() -> None:
    """Skip where there is none, unless it is told that there has to be."""
    missing = [name for name in ("chromium", DRIVER.name) if shutil.which(name) is None]
    if not missing:
        return
    told = f"not installed: {', '.join(missing)}; .ci/run installs it"
    if os.environ.get("CI_BROWSER") == "required":
        pytest.fail(told)
    pytest.skip(told)


@contextmanager
def chromium(profile: Path) -> Iterator[WebDriver]:
    """Start a browser on an empty profile, which reaches this machine and no other."""
    options = webdriver.ChromeOptions()
    for flag in (*_FLAGS, f"user-data-dir={profile}", "host-resolver-rules=MAP * 127.0.0.1"):
        options.add_argument(f"--{flag}")
    options.set_capability("goog:loggingPrefs", {"performance": "ALL"})
    driver = webdriver.Chrome(options=options, service=Service(str(DRIVER)))
    try:
        yield driver
    except BaseException:
        driver.save_screenshot(str(profile.with_name("failed.png")))
        raise
    finally:
        driver.quit()


@contextmanager
def jupyter_lab(folder: Path, home: Path) -> Iterator[Callable[[str], str]]:
    """Serve a folder; what is given makes a URL of a path."""
    settings = home / "config_dir" / "lab" / "user-settings" / "@jupyterlab" / "apputils-extension"
    settings.mkdir(parents=True)
    (settings / "notification.jupyterlab-settings").write_text('{"fetchNews": "false"}')
    environment = os.environ | {"HOME": str(home), "IPYTHONDIR": str(home / "ipython")}
    for kind in ("CONFIG_DIR", "DATA_DIR", "RUNTIME_DIR"):
        environment[f"JUPYTER_{kind}"] = str(home / kind.lower())
    environment["PATH"] = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    words = ["--no-browser", "--ip=127.0.0.1", "--port=0", "--allow-root"]
    with (home / "server.log").open("wb") as log:
        server = subprocess.Popen(
            [sys.executable, "-m", "jupyterlab", *words, f"--IdentityProvider.token={_TOKEN}"],
            cwd=folder,
            env=environment,
            stdout=log,
            stderr=subprocess.STDOUT,
        )
    try:
        base = _address(server, home)
        yield lambda path: f"{base}{path}?token={_TOKEN}"
    finally:
        server.terminate()  # it ends its kernels
        try:
            server.wait(timeout=PATIENCE)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()


def requested(browser: WebDriver) -> list[str]:
    """The http addresses that the browser has asked for since this was last called."""
    messages = [json.loads(one["message"])["message"] for one in browser.get_log("performance")]
    urls = [
        one["params"]["request"]["url"]
        for one in messages
        if one["method"] == "Network.requestWillBeSent"
    ]
    return [url for url in urls if url.startswith(("http:", "https:"))]


def wait(browser: WebDriver, until: Callable[[], _T], seconds: float = PATIENCE) -> _T:
    """Return what is true at last."""
    ignored = (StaleElementReferenceException,)
    return WebDriverWait(browser, seconds, 0.1, ignored).until(lambda _: until())


def found(browser: WebDriver, css: str) -> WebElement:
    """The first visible element, when there is one."""
    return wait(
        browser,
        lambda: next(
            (one for one in browser.find_elements(By.CSS_SELECTOR, css) if one.is_displayed()), None
        ),
    )


def _address(server: subprocess.Popen[bytes], home: Path) -> str:
    """Where the server says that it listens."""
    path = home / "runtime_dir" / f"jpserver-{server.pid}.json"
    for _ in range(PATIENCE * 10):
        if server.poll() is not None:
            break
        if path.exists() and (text := path.read_text()).endswith("}"):
            return str(json.loads(text)["url"])
        time.sleep(0.1)
    raise AssertionError((home / "server.log").read_text())
