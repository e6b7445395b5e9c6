from datetime import date

import pytest

from bot.wording.catalogue import catalogue
from bot.wording.days import write_days

MAY, JUNE, JULY = date(2022, 5, 3), date(2022, 6, 1), date(2022, 7, 9)


@pytest.mark.parametrize(
    ("days", "written"),
    [
        ((), ""),
        ((None, None), ""),
        ((MAY, None), "2022-05-03"),
        ((MAY, MAY), "2022-05-03"),
        ((JULY, None, MAY, JUNE), "2022-05-03 至 2022-07-09"),
    ],
)
def test_days_are_written_as_the_first_and_the_last_that_are_known(days, written):
    assert write_days(days, catalogue()) == written
