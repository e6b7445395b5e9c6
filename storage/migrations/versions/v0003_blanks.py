"""What is left of a name with a character left out says where that character stood."""

from itertools import islice

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

BLANK = "?"
LONGEST = 24
BATCH = 5000


def upgrade() -> None:
    """Write the keys of all spellings of names anew."""
    _rewrite(BLANK)


def downgrade() -> None:
    """Take the marks out again."""
    _rewrite("")


def _rewrite(mark: str) -> None:
    connection = op.get_bind()
    connection.execute(sa.text("DELETE FROM omission"))
    named = "SELECT DISTINCT s.row, s.folded FROM spelling s JOIN form f ON f.spelling = s.row"
    rows = iter(connection.execute(sa.text(named)).all())
    statement = sa.text("INSERT INTO omission (rest, spelling) VALUES (:rest, :spelling) ON CONFLICT DO NOTHING")
    while batch := list(islice(rows, BATCH)):
        keys = [
            {"rest": folded[:at] + mark + folded[at + 1 :], "spelling": row}
            for row, folded in batch
            if len(folded) <= LONGEST
            for at in range(len(folded))
        ]
        if keys:
            connection.execute(statement, keys)
