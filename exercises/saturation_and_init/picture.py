"""Ten layers that start with your weights: how large the numbers stay, and how many are saturated.

What is expected is the law of a wide layer. With weights of variance v the z of a layer are normal
with the variance q = n v (mean square before), so the mean square after it is that of
tanh(sqrt(q) u) for a standard normal u. Such means are taken over 400 u that cut the normal
distribution into equal parts. The seeds never change and are no secret: a picture decides no marks.
"""

from statistics import NormalDist

import numpy as np

from grader import Line, Panel, Picture, require_shape

LAYERS, N, EXAMPLES = 10, 100, 60
SLOPE = 0.1
U = np.array([NormalDist().inv_cdf((k + 0.5) / 400) for k in range(400)])
EDGES = np.linspace(-1, 1, 33)
MIDDLES = (EDGES[1:] + EDGES[:-1]) / 2


def picture(answer, variant):
    """Draw the answer's weights at work in ten layers, beside the laws of wide layers."""
    xavier = [weights(answer.xavier, layer) for layer in range(LAYERS)]
    he = [weights(answer.he, layer) for layer in range(LAYERS)]
    large = np.random.default_rng(2).standard_normal((LAYERS, N, N))
    X = np.random.default_rng(3).standard_normal((EXAMPLES, N))
    tanh = {
        "your xavier": through(np.tanh, X, xavier),
        "standard deviation 1": through(np.tanh, X, large),
    }
    small = through(np.tanh, X, 0.01 * large)
    relu = through(positive, X, he)
    fractions = {name: saturated(answer, layers) for name, layers in tanh.items()}
    return Picture(
        title="Ten layers of 100 units with your first weights",
        caption=in_words(tanh["your xavier"], relu, fractions["standard deviation 1"]),
        panels=(
            tanh_sizes(tanh["your xavier"], small),
            flat_share(fractions),
            histogram(tanh["your xavier"][-1], tanh["standard deviation 1"][-1]),
            relu_sizes(relu),
        ),
    )


def weights(initialiser, seed):
    """Return what an initialiser gives for a square layer."""
    return require_shape(initialiser(N, N, np.random.default_rng(seed)), (N, N), "W")


def positive(Z):
    """ReLU."""
    return np.maximum(Z, 0)


def through(activation, X, weights):
    """Return (Z, A) of all layers."""
    layers, A = [], X
    for W in weights:
        Z = A @ W.T
        A = activation(Z)
        layers.append((Z, A))
    return layers


def saturated(answer, layers):
    """Return the answer's saturated fraction in each layer."""
    given = [answer.saturated_fraction(Z, SLOPE) for Z, _ in layers]
    return [float(require_shape(fraction, (), "the fraction")) for fraction in given]


def law(variance):
    """Return the variance of z in each layer of tanh units that is as wide as can be, and of a."""
    q, both = N * variance, []
    for _ in range(LAYERS):
        after = np.mean(np.tanh(np.sqrt(q) * U) ** 2)
        both.append((q, after))
        q = N * variance * after
    return both


def flat_by_law(q):
    """Return how much of a normal z with the variance q is where tanh has a slope below SLOPE."""
    edge = np.arccosh(np.sqrt(1 / SLOPE))
    return 2 * NormalDist().cdf(-edge / np.sqrt(q))


def size(A):
    """Return the root of the mean square, kept within reach of the frames."""
    return float(np.clip(np.sqrt(np.mean(A**2)), 1e-12, 1e6))


def number(value):
    """Return a number in few letters."""
    return "more than 1000" if value > 1000 else f"{value:.2g}"


def in_words(xavier, relu, fractions):
    """Say what becomes of the size, and what should."""
    last = np.sqrt(law(1 / N)[-1][1])
    share = flat_by_law(law(1)[-1][0])
    return (
        "After ten tanh layers of 100 units your xavier leaves the size "
        f"{number(size(xavier[-1][1]))} (a right one about {last:.2g}), and after ten ReLU layers "
        f"your he leaves {number(size(relu[-1][1]))} (about 1). With the standard deviation 1 your "
        f"saturated_fraction says {fractions[-1]:.2f} in the last layer (about {share:.2f})."
    )


def depth():
    """Return the numbers of the layers."""
    return np.arange(1, LAYERS + 1)


def dots(values, label):
    """Return a mark for each layer."""
    return [Line([layer], [value], "mark", label) for layer, value in zip(depth(), values)]


def tanh_sizes(xavier, small):
    """Draw the sizes of the activations as powers of ten."""
    expected = [np.log10(np.sqrt(after)) for _, after in law(1 / N)]
    return Panel(
        title="tanh: size of the activations",
        description=(
            "The size of the activations over ten layers, as a power of ten. With right weights it "
            f"falls slowly, to {10 ** expected[-1]:.2g}; with the standard deviation 0.01 it is "
            f"{size(small[-1][1]):.1g} in the end. Yours is {number(size(xavier[-1][1]))}."
        ),
        x_label="layer",
        y_label="size, as a power of ten",
        x_range=(0.5, LAYERS + 0.5),
        y_range=(-11, 1),
        lines=(
            Line(depth(), [np.log10(size(A)) for _, A in xavier], label="your xavier"),
            *dots(expected, "xavier, by the law"),
            Line(
                depth(), [np.log10(size(A)) for _, A in small], "ground", "standard deviation 0.01"
            ),
        ),
    )


def flat_share(fractions):
    """Draw the saturated fractions, by the answer and by the law."""
    return Panel(
        title=f"tanh: entries with a slope below {SLOPE:g}",
        description=(
            "The saturated fraction over ten layers, as your function gives it. With the "
            "standard deviation 1 a right one is near 0.85 everywhere; with right xavier weights "
            "it is near 0 from the second layer on."
        ),
        x_label="layer",
        y_label="saturated fraction",
        x_range=(0.5, LAYERS + 0.5),
        y_range=(-0.05, 1.05),
        lines=(
            *(Line(depth(), values, label=name) for name, values in fractions.items()),
            *dots([flat_by_law(q) for q, _ in law(1)], "by the law"),
            *dots([flat_by_law(q) for q, _ in law(1 / N)], "by the law"),
        ),
    )


def share_in_bins(A):
    """Return the outline of a histogram of numbers from -1 to 1."""
    shares = np.histogram(A, EDGES)[0] / A.size
    return np.repeat(EDGES, 2)[1:-1], np.repeat(shares, 2)


def histogram(xavier, large):
    """Draw how the activations of the last layer are spread."""
    q = law(1 / N)[-1][0]
    z = NormalDist(0, np.sqrt(q))
    ends = [z.cdf(np.arctanh(edge)) if abs(edge) < 1 else float(edge > 0) for edge in EDGES]
    return Panel(
        title="tanh: activations of layer 10",
        description=(
            "Two histograms of the activations in layer 10, from -1 to 1. With right xavier "
            "weights they form a hill around 0; with the standard deviation 1 they crowd "
            "at both ends."
        ),
        x_label="activation",
        y_label="share in a bin",
        x_range=(-1.02, 1.02),
        y_range=(0, 0.5),
        lines=(
            Line(*share_in_bins(xavier[1]), label="your xavier"),
            Line(MIDDLES, np.diff(ends), "mark", "xavier, by the law"),
            Line(*share_in_bins(large[1]), "ground", "standard deviation 1"),
        ),
    )


def relu_sizes(relu):
    """Draw the sizes of the activations of ReLU layers."""
    half = -np.log10(2) / 2
    return Panel(
        title="ReLU: size of the activations",
        description=(
            "The size of the activations over ten ReLU layers, as a power of ten. With right he "
            "weights it stays near 1; with half of their variance it would fall to 0.03. Yours "
            f"ends at {number(size(relu[-1][1]))}."
        ),
        x_label="layer",
        y_label="size, as a power of ten",
        x_range=(0.5, LAYERS + 0.5),
        y_range=(-2, 1),
        lines=(
            Line(depth(), [np.log10(size(A)) for _, A in relu], label="your he"),
            *dots(np.zeros(LAYERS), "by the law"),
            Line(depth(), half * depth(), "ground", "half of the variance"),
        ),
    )
