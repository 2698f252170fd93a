"""The sample article, annotated whole: what is marked in it, and the hand that marks it."""
