from datetime import date

from storage.archive.statistics import statistics


async def test_newspapers_and_days_are_counted_once_each(database, intake, press):
    for number, (paper, day) in enumerate(
        [("江城日报", "2022-05-03"), ("江城日报", "2022-05-04"), ("东风日报", "2022-05-04"), (None, None)]
    ):
        await intake.take_in(f"{number}.txt", str(number), press.issue(press.story("一篇。"), paper=paper, day=day))
    held = await statistics(database)
    assert (held.pages, held.publications, held.days) == (4, 2, 2)
    assert (held.first, held.last) == (date(2022, 5, 3), date(2022, 5, 4))
