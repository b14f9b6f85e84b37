# outcome: crashed
# tries: to raise what ends a generator, at load
# says: linear_backprop.py cannot be loaded: GeneratorExit

raise GeneratorExit
