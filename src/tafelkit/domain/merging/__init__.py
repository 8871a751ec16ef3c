"""How what several laptops wrote becomes one: in any order, grouping and number of times.

Of each entry the versions are kept that no other version holds (`variant`); what is shown follows
from all that is kept, and from nothing else (`showing`). So a merge is the union of two sets, and
commutative, associative and idempotent as that is.
"""
