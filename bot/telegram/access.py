"""Access: who may ask, and who may reindex."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Access:
    """The lists of user ids; an empty `allowed` admits everybody, and `admins` are always admitted."""

    allowed: frozenset[int]
    admins: frozenset[int]

    def admits(self, user: int | None) -> bool:
        """Tell whether this user may ask."""
        return not self.allowed or user in self.allowed | self.admins

    def is_admin(self, user: int | None) -> bool:
        """Tell whether this user may reindex."""
        return user in self.admins
