"""How good the impact tags are, measured against labels that people gave."""

from lawtrack.evaluate.gold import GoldArticle, read_gold
from lawtrack.evaluate.measure import Evaluation, evaluate
from lawtrack.evaluate.score import Score

__all__ = ["Evaluation", "GoldArticle", "Score", "evaluate", "read_gold"]
