"""Bringing a database to this program's schema with Alembic, from within the program: no file to configure."""

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect

from reading.errors import ForeignSchemaError, OutdatedSchemaError
from storage.engine.schema import metadata

CONNECTION = "connection"


def migrate(connection: Connection, *, upgrade: bool = True) -> None:
    """Apply the migrations that the database lacks; none on a database that is up to date.

    Raises:
        ForeignSchemaError: the schema is of a newer program, or the tables are another program's.
        OutdatedSchemaError: the schema is of an older program, and `upgrade` is not wanted.
    """
    scripts = ScriptDirectory.from_config(_config(connection))
    current = MigrationContext.configure(connection).get_current_heads()
    if set(current) == set(scripts.get_heads()):
        return
    known = {revision.revision for revision in scripts.walk_revisions()}
    if not set(current) <= known:
        raise ForeignSchemaError("the database was written by a newer version of this program, or by another one")
    if not current and not set(inspect(connection).get_table_names()).isdisjoint(metadata.tables):
        raise ForeignSchemaError("the database holds tables of another program")
    if current and not upgrade:
        raise OutdatedSchemaError(f"{', '.join(current)} < {', '.join(scripts.get_heads())}")
    command.upgrade(_config(connection), "head")


def _config(connection: Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", "storage:migrations")
    config.set_main_option("path_separator", "os")
    config.attributes[CONNECTION] = connection
    return config
