"""Lines are set aside by their role, and the signature trailer by its wording."""

from __future__ import annotations

from attrs import evolve

from vnadmin_parse.text import Line, Role, Text, lines_of
from vnadmin_parse.zones import zone_lines

RAW = "Số: 12/SYT\n2\nSở Y tế báo cáo.\nKý bởi: Sở Y tế\nTên\tSố lượng\n1 Xem phụ lục.\nGIÁM ĐỐC\nLê Văn Tám"
ROLES = (Role.CONTENT, Role.FURNITURE, Role.CONTENT, Role.STAMP, Role.TABLE, Role.FOOTNOTE, Role.CONTENT, Role.CONTENT)
TRAILER = "\n\n\t\t2026-05-04T08:15:11+0700\n\tSỞ Y TẾ<yte@hoason.example> đã ký lên văn bản này!\n"


def text_of(raw: str, roles: tuple[Role, ...] = ()) -> Text:
    lines = lines_of(raw)
    return Text(raw, tuple(evolve(line, role=role) for line, role in zip(lines, roles or [Role.CONTENT] * len(lines), strict=True)))


def words(lines: tuple[Line, ...]) -> list[str]:
    return [line.text for line in lines]


def test_each_role_has_its_place_and_tables_run_with_the_text() -> None:
    zones = zone_lines(text_of(RAW, ROLES))
    assert words(zones.main) == ["Số: 12/SYT", "Sở Y tế báo cáo.", "Tên\tSố lượng", "GIÁM ĐỐC", "Lê Văn Tám"]
    assert (words(zones.furniture), words(zones.footnotes), words(zones.stamps)) == (["2"], ["1 Xem phụ lục."], ["Ký bởi: Sở Y tế"])
    assert zones.trailer == ()


def test_the_trailer_is_cut_off_the_end() -> None:
    zones = zone_lines(text_of("GIÁM ĐỐC\n\nLê Văn Tám\n" + TRAILER))
    assert words(zones.main) == ["GIÁM ĐỐC", "Lê Văn Tám"]
    assert words(zones.trailer) == ["2026-05-04T08:15:11+0700", "SỞ Y TẾ<yte@hoason.example> đã ký lên văn bản này!"]


def test_a_text_may_be_nothing_but_its_trailer_or_nothing() -> None:
    assert words(zone_lines(text_of(TRAILER)).main) == []
    assert len(zone_lines(text_of(TRAILER)).trailer) == 2
    empty = zone_lines(text_of(""))
    assert (empty.main, empty.furniture, empty.footnotes, empty.stamps, empty.trailer) == ((), (), (), (), ())


def test_every_line_is_in_one_zone() -> None:
    text = text_of(RAW + "\n", ROLES)
    zones = zone_lines(text)
    spread = (*zones.main, *zones.furniture, *zones.footnotes, *zones.stamps, *zones.trailer)
    assert sorted(spread, key=lambda line: line.span) == list(text.lines)


def test_wording_that_a_tool_drew_between_the_lines_goes_with_the_trailer() -> None:
    drawn = ["Digitally signed by Nguyễn Hòa An", "Date: 2026.01.02 10:11:12 +07'00'"]
    zones = zone_lines(text_of("\n".join(["Sở Y tế báo cáo.", "GIÁM ĐỐC", *drawn, "Nguyễn Hòa An"]) + "\n" + TRAILER))
    assert words(zones.main) == ["Sở Y tế báo cáo.", "GIÁM ĐỐC", "Nguyễn Hòa An"]
    assert words(zones.trailer)[:2] == drawn
    assert len(zones.trailer) == 4
