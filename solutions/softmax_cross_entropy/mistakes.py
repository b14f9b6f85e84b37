"""Known wrong answers to softmax_cross_entropy, each with the sentence that helps."""

import re

import numpy as np

from grader import mistake, symptom


def _shares(logits):
    z = np.asarray(logits, dtype=float)
    powers = np.exp(z - z.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


def _truth(logits, y):
    return np.eye(np.shape(logits)[1])[np.asarray(y)]


def _losses(logits, y):
    """Return the losses of the examples, by differences of scores."""
    z = np.asarray(logits, dtype=float)
    z = z - z.max(axis=1, keepdims=True)
    return np.log(np.exp(z).sum(axis=1)) - z[np.arange(len(z)), y]


def _loss(logits, y):
    return _losses(logits, y).mean()


def _signal(logits, y):
    return (_shares(logits) - _truth(logits, y)) / len(logits)


def _stable_sigmoid(z):
    z = np.asarray(z, dtype=float)
    return 0.5 + 0.5 * np.tanh(z / 2)


# softmax


@mistake(of="softmax")
def divides_down_the_columns(logits):
    """Your columns sum to 1, so examples share with each other. Courses that keep examples in columns
    do it so; here an example is a row, and the classes of one row share."""
    z = np.asarray(logits, dtype=float)
    powers = np.exp(z - z.max(axis=0))
    return powers / powers.sum(axis=0)


@mistake(of="softmax")
def divides_down_the_columns_what_it_shifted(logits):
    """Your columns sum to 1, so examples share with each other. Courses that keep examples in columns
    do it so; here an example is a row, and the classes of one row share."""
    z = np.asarray(logits, dtype=float)
    powers = np.exp(z - z.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=0)


@mistake(of="softmax")
def divides_by_the_sum_of_the_batch(logits):
    """All your shares together sum to 1. Each example has shares of its own: take the sum for each
    row, over its classes."""
    z = np.asarray(logits, dtype=float)
    powers = np.exp(z - z.max())
    return powers / powers.sum()


@mistake(of="softmax")
def divides_by_the_sum_of_the_batch_what_it_shifted(logits):
    """All your shares together sum to 1. Each example has shares of its own: take the sum for each
    row, over its classes."""
    z = np.asarray(logits, dtype=float)
    powers = np.exp(z - z.max(axis=1, keepdims=True))
    return powers / powers.sum()


@mistake(of="softmax")
def shares_the_raw_scores(logits):
    """You divide the scores themselves. They may be negative; the exponential first makes each of
    them positive."""
    z = np.asarray(logits, dtype=float)
    return z / z.sum(axis=1, keepdims=True)


@mistake(of="softmax")
def does_not_divide(logits):
    """Your rows do not sum to 1. After the exponential, divide each row by its own sum."""
    return np.exp(np.asarray(logits, dtype=float))


@mistake(of="softmax")
def does_not_divide_what_it_shifted(logits):
    """Your rows do not sum to 1. After the exponential, divide each row by its own sum."""
    z = np.asarray(logits, dtype=float)
    return np.exp(z - z.max(axis=1, keepdims=True))


@mistake(of="softmax")
def takes_large_powers(logits):
    """exp(1000) overflows, and a row of exp(-1000) has the sum 0. Shares see differences only: take
    the largest score of a row off the row first."""
    powers = np.exp(np.asarray(logits, dtype=float))
    return powers / powers.sum(axis=1, keepdims=True)


@mistake(of="softmax")
def shifts_all_rows_alike(logits):
    """You take the largest score of the whole batch off every row, and a row far below it is all
    zeros then. Each row needs its own largest score."""
    z = np.asarray(logits, dtype=float)
    powers = np.exp(z - z.max())
    return powers / powers.sum(axis=1, keepdims=True)


@mistake(of="softmax")
def shifts_each_column_by_its_largest(logits):
    """You take the largest score of each column off, so the scores of one row are shifted by different
    numbers. The shift cancels only if all scores of a row have the same one."""
    z = np.asarray(logits, dtype=float)
    powers = np.exp(z - z.max(axis=0))
    return powers / powers.sum(axis=1, keepdims=True)


@mistake(of="softmax")
def clips_the_scores(logits):
    """You clip the scores, and clipped scores have lost their differences. Shares see differences only:
    shift each row until none of its scores is too large."""
    powers = np.exp(np.clip(np.asarray(logits, dtype=float), -500, 500))
    return powers / powers.sum(axis=1, keepdims=True)


@mistake(of="softmax")
def shifts_above_the_line_only(logits):
    """You shift the scores above the line of the fraction, but not those in the sum below it. The
    shift cancels only if it is in both."""
    z = np.asarray(logits, dtype=float)
    top = np.exp(z - z.max(axis=1, keepdims=True))
    return top / np.exp(z).sum(axis=1, keepdims=True)


@mistake(of="softmax")
def turns_the_scores_round(logits):
    """Your largest share goes to the smallest score: there is a minus too many. A larger score must
    get a larger share."""
    return _shares(-np.asarray(logits, dtype=float))


@mistake(of="softmax")
def returns_logarithms_of_shares(logits):
    """These are logarithms of the shares, as log_softmax in some libraries gives them. softmax returns
    the shares."""
    z = np.asarray(logits, dtype=float)
    z = z - z.max(axis=1, keepdims=True)
    return z - np.log(np.exp(z).sum(axis=1, keepdims=True))


@mistake(of="softmax")
def squashes_each_score_alone(logits):
    """This is the sigmoid of each score alone, for yes-or-no questions that have nothing to do with
    each other. Here the classes of a row share a total of 1."""
    return _stable_sigmoid(logits)


@mistake(of="softmax")
def gives_all_to_the_largest(logits):
    """You give everything to the largest score. Softmax is softer: each class gets a share, in
    proportion to the exponential of its score."""
    return np.eye(np.shape(logits)[1])[np.argmax(logits, axis=1)]


# loss_and_grad: the 1/N


@mistake(of="loss_and_grad")
def sums_over_the_batch(logits, y):
    """You sum over the batch, in the loss and so in its gradient. Other courses do; here the loss is
    the mean over the N examples, so that the rates of small and large batches are alike."""
    return _losses(logits, y).sum(), _shares(logits) - _truth(logits, y)


@mistake(of="loss_and_grad")
def forgets_the_1_by_N_in_the_gradient(logits, y):
    """Your loss is a mean, but your gradient belongs to the sum. This is where the one 1/N of the
    whole walk back comes in: the layers only sum."""
    return _loss(logits, y), _shares(logits) - _truth(logits, y)


@mistake(of="loss_and_grad")
def forgets_the_1_by_N_in_the_loss(logits, y):
    """Your gradient belongs to the mean, but your loss is the sum over the examples. Take the mean of
    their losses."""
    return _losses(logits, y).sum(), _signal(logits, y)


@mistake(of="loss_and_grad")
def averages_the_loss_over_all_entries(logits, y):
    """You divide by N times C. An example has one loss, however many classes there are: divide by N
    only."""
    return _loss(logits, y) / np.shape(logits)[1], _signal(logits, y)


@mistake(of="loss_and_grad")
def averages_the_gradient_over_all_entries(logits, y):
    """You divide by N times C. An example has one loss, however many classes there are: divide by N
    only."""
    return _loss(logits, y), _signal(logits, y) / np.shape(logits)[1]


@mistake(of="loss_and_grad")
def divides_by_the_number_of_classes(logits, y):
    """You divide by C, the number of classes. The mean is over the N examples, which are the rows."""
    N, C = np.shape(logits)
    return _loss(logits, y) * N / C, _signal(logits, y) * N / C


@mistake(of="loss_and_grad")
def divides_by_N_twice(logits, y):
    """You divide the gradient by N twice. The mean has one 1/N."""
    return _loss(logits, y), _signal(logits, y) / len(logits)


@mistake(of="loss_and_grad")
def returns_a_loss_for_each_example(logits, y):
    """You return a loss for each example. A loss turns everything into one number: take their mean."""
    return _losses(logits, y), _signal(logits, y)


@mistake(of="loss_and_grad")
def puts_the_gradient_first(logits, y):
    """Right numbers, other order: return (loss, dlogits)."""
    return _signal(logits, y), _loss(logits, y)


# loss_and_grad: the loss


@mistake(of="loss_and_grad")
def forgets_the_minus(logits, y):
    """Your loss is negative. The logarithm of a share is below 0, and a loss must grow as the share of
    the truth falls: there is a minus in front."""
    return -_loss(logits, y), _signal(logits, y)


@mistake(of="loss_and_grad")
def takes_the_logarithm_to_base_10(logits, y):
    """Your logarithm is that to base 10. The loss takes the natural one, which is np.log: its slope is
    the plain 1/p."""
    return _loss(logits, y) / np.log(10), _signal(logits, y)


@mistake(of="loss_and_grad")
def takes_the_logarithm_to_base_2(logits, y):
    """Your loss is in bits, with the logarithm to base 2, as in information theory. Here it is the
    natural one, which is np.log: its slope is the plain 1/p."""
    return _loss(logits, y) / np.log(2), _signal(logits, y)


@mistake(of="loss_and_grad")
def forgets_the_logarithm(logits, y):
    """This is the mean share of the truth with a minus. The loss is made of the logarithms of these
    shares."""
    return -np.mean(np.sum(_shares(logits) * _truth(logits, y), axis=1)), _signal(logits, y)


@mistake(of="loss_and_grad")
def averages_before_the_logarithm(logits, y):
    """You take the logarithm of the mean share. Each example has a loss of its own: first the
    logarithms, then the mean."""
    share = np.sum(_shares(logits) * _truth(logits, y), axis=1)
    return -np.log(np.mean(share)), _signal(logits, y)


@mistake(of="loss_and_grad")
def forgets_to_divide_in_the_loss(logits, y):
    """Your loss is made of the scores of the truth alone. The share also has the sum of its row below
    the line, and its logarithm belongs to the loss."""
    z = np.asarray(logits, dtype=float)
    return -np.mean(z[np.arange(len(z)), y]), _signal(logits, y)


@mistake(of="loss_and_grad")
def shifts_one_of_the_two_terms(logits, y):
    """Your logarithm of the sum is of shifted scores, and the score of the truth is not shifted. The shift
    cancels only if both terms have it."""
    z = np.asarray(logits, dtype=float)
    return np.mean(_losses(z, y) - z.max(axis=1)), _signal(z, y)


@mistake(of="loss_and_grad")
def shifts_the_other_of_the_two_terms(logits, y):
    """Your score of the truth is shifted, and the logarithm of the sum is of scores that are not. The
    shift cancels only if both terms have it."""
    z = np.asarray(logits, dtype=float)
    return np.mean(_losses(z, y) + z.max(axis=1)), _signal(z, y)


@mistake(of="loss_and_grad")
def adds_up_all_classes(logits, y):
    """You add up the logarithms of all shares. Only the share of the true class counts."""
    losses = [_losses(logits, np.full(len(logits), k)) for k in range(np.shape(logits)[1])]
    return np.mean(np.sum(losses, axis=0)), _signal(logits, y)


@mistake(of="loss_and_grad")
def adds_what_the_other_classes_lack(logits, y):
    """You also add -ln(1 - p) of the classes that are not true, as for yes-or-no questions. With softmax
    the share of the true class says it all."""
    shares, truth = _shares(logits), _truth(logits, y)
    said = np.where(truth == 1, shares, 1 - shares)
    return -np.sum(np.log(np.maximum(said, 1e-300))) / len(said), _signal(logits, y)


@mistake(of="loss_and_grad")
def weighs_by_its_own_shares(logits, y):
    """You weigh the logarithms with your own shares, so the labels do not come in at all. The cross in
    cross-entropy: the truth does the weighing, with 1 for the true class."""
    shares = _shares(logits)
    logarithms = np.log(shares, out=np.zeros(shares.shape), where=shares > 0)
    return -np.sum(shares * logarithms) / len(shares), _signal(logits, y)


# loss_and_grad: the shares


@mistake(of="loss_and_grad")
def shares_down_the_columns(logits, y):
    """Your columns of shares sum to 1, so examples share with each other. Courses that keep examples in
    columns do it so; here an example is a row, and the classes of one row share."""
    z = np.asarray(logits, dtype=float)
    logarithms, truth = z - np.logaddexp.reduce(z, axis=0), _truth(logits, y)
    return -np.sum(logarithms * truth) / len(z), (np.exp(logarithms) - truth) / len(z)


@mistake(of="loss_and_grad")
def shares_over_the_batch(logits, y):
    """All your shares together sum to 1. Each example has shares of its own: take the sum for each
    row, over its classes."""
    z = np.asarray(logits, dtype=float)
    logarithms, truth = z - np.logaddexp.reduce(z, axis=None), _truth(logits, y)
    return -np.sum(logarithms * truth) / len(z), (np.exp(logarithms) - truth) / len(z)


@mistake(of="loss_and_grad")
def sums_over_the_batch_in_the_loss(logits, y):
    """Your loss has one S for the whole batch. Each example has an S of its own: the sum over the classes
    of its row."""
    z = np.asarray(logits, dtype=float)
    z = z - z.max(axis=1, keepdims=True)
    return np.log(np.exp(z).sum()) - np.mean(z[np.arange(len(z)), y]), _signal(logits, y)


@mistake(of="loss_and_grad")
def takes_softmax_twice(logits, y):
    """You take softmax of the shares once more. Some libraries have a loss that begins with a softmax of
    its own, and it wants scores; here too it is taken once, of the scores."""
    return _loss(_shares(logits), y), _signal(_shares(logits), y)


@mistake(of="loss_and_grad")
def takes_the_scores_for_shares(logits, y):
    """You use the scores as if they were shares. They become shares by softmax; the gradient is share
    minus truth."""
    z = np.asarray(logits, dtype=float)
    return _loss(logits, y), (z - _truth(logits, y)) / len(z)


@mistake(of="loss_and_grad")
def asks_each_class_alone(logits, y):
    """You take the sigmoid of each score and ask for each class alone whether it is the right one. That
    is the loss for examples with several labels; here the classes share 1, by softmax."""
    z, truth = np.asarray(logits, dtype=float), _truth(logits, y)
    losses = np.logaddexp(0, np.where(truth == 1, -z, z)).sum(axis=1)
    return losses.mean(), (_stable_sigmoid(z) - truth) / len(z)


# loss_and_grad: the labels


@mistake(of="loss_and_grad")
def counts_labels_from_1(logits, y):
    """You took 1 off the labels. Some data sets count classes from 1; here they count from 0, so label
    0 is the first column."""
    y = np.asarray(y, dtype=int) - 1
    return _loss(logits, y), _signal(logits, y)


@mistake(of="loss_and_grad")
def takes_the_number_of_the_label_off(logits, y):
    """You take the number of the label off every share of its row. With more than two classes a label only
    says where the truth is: 1 in that column, 0 in all others."""
    return _loss(logits, y), (_shares(logits) - np.asarray(y)[:, None]) / len(logits)


@mistake(of="loss_and_grad")
def believes_the_largest_score(logits, y):
    """You use the class with the largest score in place of the label. The truth comes from y."""
    y = np.argmax(logits, axis=1)
    return _loss(logits, y), _signal(logits, y)


@mistake(of="loss_and_grad")
def looks_up_every_label_in_every_row(logits, y):
    """Indexing with [:, y] takes the columns of all labels from every row. Each row has one label: pair
    the row numbers 0 to N - 1 with the labels."""
    z, y = np.asarray(logits, dtype=float), np.asarray(y)
    losses = [_losses(z, np.full(len(z), label)) for label in y]
    signal = _shares(z)
    signal[:, y] -= 1
    return np.mean(losses), signal / len(z)


# loss_and_grad: the gradient


@mistake(of="loss_and_grad")
def points_downhill(logits, y):
    """Your gradient is truth minus share, which is the way down. Return the gradient itself, share minus
    truth; the minus comes in the update."""
    return _loss(logits, y), -_signal(logits, y)


@mistake(of="loss_and_grad")
def points_downhill_without_the_1_by_N(logits, y):
    """Your gradient is truth minus share, which is the way down, and the 1/N is missing. Return share minus
    truth, of the mean; the minus comes in the update."""
    return _loss(logits, y), _truth(logits, y) - _shares(logits)


@mistake(of="loss_and_grad")
def forgets_the_truth(logits, y):
    """Your gradient is the shares alone, and the labels do not come in. The score of the true class must
    be pushed up: share minus truth, with 1 for the true class."""
    return _loss(logits, y), _shares(logits) / len(logits)


@mistake(of="loss_and_grad")
def forgets_the_shares(logits, y):
    """Your gradient is -1 for the true class and 0 for all others, the slope of the second term alone. ln S
    moves with every score too, as fast as the share of its class is large."""
    return _loss(logits, y), -_truth(logits, y) / len(logits)


@mistake(of="loss_and_grad")
def adds_the_truth(logits, y):
    """Your gradient is share plus truth. The score of the truth stands in the loss with a minus, so the
    gradient is share minus truth."""
    return _loss(logits, y), (_shares(logits) + _truth(logits, y)) / len(logits)


@mistake(of="loss_and_grad")
def divides_the_shares_only(logits, y):
    """You divide the shares by N, and then take a whole 1 off for the truth. The 1/N belongs to the
    difference, share minus truth."""
    return _loss(logits, y), _shares(logits) / len(logits) - _truth(logits, y)


@mistake(of="loss_and_grad")
def adds_up_the_rows_of_the_gradient(logits, y):
    """You added up the gradients of all examples. Each example has scores of its own, so dlogits keeps a
    row for each; examples add up in the layer before, where they share the weights."""
    return _loss(logits, y), _signal(logits, y).sum(axis=0)


@mistake(of="loss_and_grad")
def takes_1_off_every_class(logits, y):
    """You take 1 off every share. The truth is 1 for the true class of each row and 0 for all others."""
    return _loss(logits, y), (_shares(logits) - 1) / len(logits)


@mistake(of="loss_and_grad")
def pushes_the_true_class_only(logits, y):
    """Only the entry of the true class is there. All scores stand in the sum below the line, so each of
    them moves the share of the truth: the other classes get their share as slope."""
    return _loss(logits, y), _signal(logits, y) * _truth(logits, y)


@mistake(of="loss_and_grad")
def stops_at_the_shares(logits, y):
    """This is the slope along the shares, -1/p for the truth. Go one step further back, through softmax
    to the scores."""
    with np.errstate(all="ignore"):
        slopes = np.where(_truth(logits, y) == 1, -1 / _shares(logits), 0.0)
    return _loss(logits, y), slopes / len(logits)


@mistake(of="loss_and_grad")
def multiplies_by_the_slope_again(logits, y):
    """You multiply share minus truth by p(1 - p) once more. Share minus truth already is the slope along
    the scores: the 1/p of the logarithm has cancelled that factor."""
    shares = _shares(logits)
    return _loss(logits, y), _signal(logits, y) * shares * (1 - shares)


@mistake(of="loss_and_grad")
def lays_the_gradient_on_its_side(logits, y):
    """Your gradient is the right one on its side. Examples are rows: dlogits has the shape of logits."""
    return _loss(logits, y), _signal(logits, y).T


# what replaying cannot see


def _pairs(calls, reference):
    """Yield what is right and what was given, part by part, of the calls that returned numbers."""
    for call in calls:
        right = getattr(reference, call.function)(*call.arguments)
        given = (call.value,) if call.function == "softmax" else call.value
        right = (right,) if call.function == "softmax" else right
        for one, other in zip(right, given, strict=True):
            yield np.asarray(one), np.asarray(other, dtype=float)


@symptom
def computes_in_float32(calls, reference):
    """Right formula, but in float32, which keeps only 7 digits. Leave numbers in the type they have, which
    is float64 unless you are given something else."""
    short = False
    for right, given in _pairs(calls, reference):
        error = np.linalg.norm(right - given)
        if error > 1e-9 * np.linalg.norm(right):
            short = error < 1e-5 * np.linalg.norm(right) and np.all(given == np.float32(given))
            if not short:
                return False
    return bool(short)


@symptom
def stores_fractions_in_integers(calls, reference):
    """Your fractions are gone: an array made like one of integers, as by np.zeros_like, holds only
    integers. Make logits an array of floats first."""
    cut = False
    for call in calls:
        if call.function == "softmax":
            given = np.asarray(call.value, dtype=float)
            if not np.allclose(given, right := reference.softmax(*call.arguments)):
                cut = np.asarray(call.arguments[0]).dtype.kind == "i" and np.all(
                    given == right // 1
                )
                if not cut:
                    return False
    return bool(cut)


@symptom
def takes_off_too_little(calls):
    """An exponential still overflows, or a whole row of them is 0, since what you take off is not the
    largest score of the row. Find the number after which none is above 1 and one of them is 1."""
    found = False
    for call in calls:
        if call.function == "softmax":
            lost = ~np.isfinite(np.asarray(call.value, dtype=float)).all(axis=1)
            if (lost & (_apart(call.arguments[0]) < FAR)).any():
                return False
            found |= lost.any()
    return bool(found)


# A loss that is nan or infinite, and why. exp overflows above 709, and becomes 0 below -745.
FAR = 700


def _apart(logits):
    """Return how far apart the scores of each row are."""
    return np.ptp(np.asarray(logits, dtype=float), axis=1)


def _lost(call):
    """Return in which rows the share of the truth is too small for a float."""
    z = np.asarray(call.arguments[0], dtype=float)
    return z.max(axis=1) - z[np.arange(len(z)), call.arguments[1]] > FAR


def _results(calls):
    """Return the calls of loss_and_grad that returned something, the losses as numbers, and dlogits."""
    return [
        (
            call,
            np.asarray(call.value[0], dtype=float).item(),
            np.asarray(call.value[1], dtype=float),
        )
        for call in calls
        if call.function == "loss_and_grad" and not call.raised
    ]


@symptom
def takes_large_powers_in_the_loss(calls):
    """exp(1000) overflows, and a row of exp(-1000) has the sum 0. Shares see differences only: take
    the largest score of each row off that row first."""
    return any(
        np.isfinite(dlogits).any() and (~np.isfinite(dlogits).all(axis=1) & ~_lost(call)).any()
        for call, loss, dlogits in _results(calls)
        if not np.isfinite(loss)
    )


@symptom
def divides_by_lost_shares(calls, reference):
    """A share can be smaller than any float and become 0, and your gradient divides by it. On paper the 1/p
    of the logarithm cancels the p of softmax: share minus truth divides by nothing."""
    found = False
    for call, _, dlogits in _results(calls):
        bad = ~np.isfinite(dlogits).all(axis=1)
        right = reference.loss_and_grad(*call.arguments)[1]
        if (bad != _lost(call)).any() or not np.allclose(dlogits[~bad], right[~bad]):
            return False
        found |= bad.any()
    return bool(found)


def _loses_a_sum(call, loss):
    """Whether a sum of exponentials overflowed or is 0, since no share of the call is lost."""
    far = np.abs(np.asarray(call.arguments[0], dtype=float)).max() > FAR
    return loss == -np.inf or (
        far and not np.isfinite(loss) and (_apart(call.arguments[0]) < FAR).all()
    )


def _infinite(calls, reference):
    """Return the calls with the right dlogits, but a loss that is no finite number, and these losses."""
    return [
        (call, loss)
        for call, loss, dlogits in _results(calls)
        if not np.isfinite(loss)
        and np.allclose(dlogits, reference.loss_and_grad(*call.arguments)[1])
    ]


@symptom
def takes_logarithms_of_lost_sums(calls, reference):
    """Your shares are right, but your loss takes the logarithm of a sum that has overflowed or become 0. In
    the loss too, take the largest score of each row off that row first, in both terms."""
    return any(_loses_a_sum(*one) for one in _infinite(calls, reference))


@symptom
def takes_logarithms_of_lost_shares(calls, reference):
    """Your shares are right, but a share can be smaller than any float and become 0, and log(0) is
    -inf. The logarithm of a share is a difference: the shifted score minus the logarithm of the sum."""
    found = _infinite(calls, reference)
    far = [(_apart(call.arguments[0]) > FAR).any() for call, _ in found]
    return any(far) and all(far) and not any(_loses_a_sum(*one) for one in found)


def _without_logarithm(calls):
    """Return the calls of loss_and_grad that raised what math.log raises."""
    words = "math domain error", "expected a positive input"
    return [
        call
        for call in calls
        if call.function == "loss_and_grad" and any(word in call.raised for word in words)
    ]


@symptom
def takes_1_off_before_the_logarithm(calls, reference):
    """Your loss is the logarithm of a negative number: 1 has been taken off the shares already. Compute the
    loss first, or take 1 off a copy; d = p is no copy, but a second name."""
    return any(
        np.isnan(loss)
        and _apart(call.arguments[0]).max() < 30
        and np.abs(call.arguments[0]).max() < FAR
        for call, loss in _infinite(calls, reference)
    ) or any(not _lost(call).any() for call in _without_logarithm(calls))


@symptom
def takes_the_logarithm_of_0(calls):
    """A share can be smaller than any float and become 0, which has no logarithm. The logarithm of a share
    is a difference: the shifted score minus the logarithm of the sum."""
    return any(_lost(call).any() for call in _without_logarithm(calls))


@symptom
def caps_the_loss(calls, reference):
    """Your loss stops growing where the truth is far behind: a small number is added to its share, or the
    share is clipped. That hides log(0); take the loss as a difference of scores instead."""
    capped = False
    for call, loss, _ in _results(calls):
        right = reference.loss_and_grad(*call.arguments)[0]
        if abs(loss - right) > 1e-5 * right:
            capped = right > 20 and 3 < loss < min(right, 800)
            if not capped:
                return False
    return capped


@symptom
def computes_with_a_list(calls):
    """A list is no array: it has no mean, no maximum, and no arithmetic. Make an array of floats of it
    first."""
    words = "'list' object has no attribute", "unsupported operand type(s)", "list indices must be"
    return any(word in call.raised for call in calls for word in words)


@symptom
def overflows_in_math(calls):
    """exp(1000) is larger than any float. Shares see differences only: take the largest score of a row off
    the row first."""
    return any("math range error" in call.raised for call in calls)


@symptom
def sums_rows_into_a_vector(calls):
    """A vector of N numbers does not fit to the rows of an (N, C) array. Keep maxima and sums of the rows as
    a column, (N, 1)."""
    return any("broadcast" in call.raised for call in calls if call.function == "softmax")


def _unfit(calls):
    """Return the numbers of dimensions of the first two shapes that loss_and_grad found not to fit."""
    found = []
    for call in calls:
        if call.function == "loss_and_grad" and "broadcast" in call.raised:
            shapes = re.findall(r"\((\d[\d, ]*)\)", call.raised)
            found.append(tuple(len(re.findall(r"\d+", shape)) for shape in shapes[:2]))
    return found


@symptom
def expects_one_hot_labels(calls):
    """Shapes (N, C) and (N,) do not fit. Some courses give labels as one-hot rows, (N, C); here y is
    (N,), one whole number for each example (and sums of rows must stay columns)."""
    return any(set(dimensions) == {1, 2} for dimensions in _unfit(calls))


@symptom
def makes_one_hot_rows_of_another_length(calls):
    """Your two tables have different numbers of columns. A one-hot row has an entry for each column of
    logits: a class may be missing from the labels, and N is another number."""
    return (2, 2) in _unfit(calls)


@symptom
def mixes_up_examples_and_classes(calls):
    """One of your vectors has an entry for each example, (N,), and the other one for each class, (C,). Sums
    over the classes and row numbers both go by example, so there are N of them."""
    return (1, 1) in _unfit(calls)


@symptom
def looks_up_out_of_bounds(calls):
    """An index is out of bounds. Examples are rows and classes are columns, and labels count from 0: look
    up row n and column y[n], in a table with C columns."""
    return any("out of bounds" in call.raised or "out of range" in call.raised for call in calls)


@symptom
def changes_its_arguments(calls):
    """You changed the caller's logits or labels in place, as -= does. Work on a copy: the caller still
    needs them."""
    return any(call.changed for call in calls)
