"""Cells from ruling lines, rows of text from cells."""

from __future__ import annotations

from made_runs import in_order, letters_of, run

from vnadmin_parse.read.grids import grids_of
from vnadmin_parse.read.rows import rows_of
from vnadmin_parse.read.sheet import Run
from vnadmin_parse.read.tables import may_hold_table, stand_side_by_side, tables_of
from vnadmin_parse.records import Box


def lines(xs: list[float], ys: list[float]) -> list[Box]:
    across = [Box(xs[0], y, xs[-1], y + 0.5) for y in ys]
    return across + [Box(x, ys[0], x + 0.5, ys[-1]) for x in xs]


def cells(boxes: list[Box], frames: list[Box] | None = None) -> list[tuple[int, int, int, int]]:
    return [(cell.row, cell.column, cell.rows, cell.columns) for grid in grids_of(boxes, frames or []) for cell in grid.cells]


def test_a_net_of_lines_is_a_grid() -> None:
    assert cells(lines([100, 200, 300], [100, 120, 140])) == [(0, 0, 1, 1), (0, 1, 1, 1), (1, 0, 1, 1), (1, 1, 1, 1)]


def test_borders_drawn_cell_by_cell_are_joined() -> None:
    pieces = [Box(x, y, x + 100, y + 0.5) for x in (100, 200) for y in (100, 120, 140)]
    pieces += [Box(x, y, x + 0.5, y + 20) for x in (100, 200, 300) for y in (100, 120)]
    assert len(cells(pieces)) == 4


def test_a_missing_wall_joins_two_fields() -> None:
    boxes = [Box(100, y, 300, y + 0.5) for y in (100, 120, 140)]
    boxes += [Box(100, 100, 100.5, 140), Box(300, 100, 300.5, 140), Box(200, 120, 200.5, 140), Box(250, 120, 250.5, 140)]
    assert cells(boxes)[0] == (0, 0, 1, 3)


def test_frames_count_as_four_lines() -> None:
    frames = [Box(x, y, x + 100, y + 20) for x in (100, 200) for y in (100, 120)]
    assert len(cells([], frames)) == 4


def test_a_frame_around_one_text_and_rules_apart_are_no_grid() -> None:
    assert cells([], [Box(100, 100, 200, 140)]) == []
    assert cells([Box(100, 70, 200, 70.5), Box(350, 75, 480, 75.5), Box(100, 300, 540, 300.5)]) == []


def test_a_page_full_of_lines_is_a_drawing() -> None:
    assert cells(lines([float(x * 4) for x in range(500)], [float(y * 4) for y in range(500)])) == []


def table_runs() -> list[Run]:
    return in_order(
        run("STT", 105, 113, size=10), run("Nội dung", 150, 113, size=10),
        run("1", 105, 133, size=10), run("Sửa mái", 150, 131, size=10), run("đình làng", 150, 143, size=10),
        run("Trước bảng", 85, 60), run("Sau bảng", 85, 200),
    )  # fmt: skip


def test_runs_are_dropped_into_cells_and_wrapped_lines_joined() -> None:
    found = tables_of(table_runs(), lines([100, 140, 300], [100, 120, 150]), [], letters_of)
    assert found is not None
    assert [row.text for row in found.rows] == ["STT\tNội dung", "1\tSửa mái đình làng"]
    (segment,) = found.rows[1].segments
    assert [segment.text[slice(*cell)] for cell in segment.cells] == ["1", "Sửa mái đình làng"]
    assert [run.text for run in found.rest] == ["Trước bảng", "Sau bảng"]


def test_an_empty_cell_keeps_its_place() -> None:
    runs = [found for found in table_runs() if found.text != "1"]
    found = tables_of(runs, lines([100, 140, 300], [100, 120, 150]), [], letters_of)
    assert found is not None
    (segment,) = found.rows[1].segments
    assert [segment.text[slice(*cell)] for cell in segment.cells] == ["", "Sửa mái đình làng"]


def test_the_ruled_layout_of_a_head_is_no_table() -> None:
    runs = in_order(
        run("UBND XÃ VẠN KHOẢNH", 105, 113), run("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 305, 113),
        run("Số: 3/BC-UBND", 105, 133), run("Vạn Khoảnh, ngày 1 tháng 2 năm 2026", 305, 133),
    )  # fmt: skip
    assert tables_of(runs, lines([100, 300, 540], [100, 120, 140]), [], letters_of) is None


def test_rows_with_gaps_call_for_a_look_at_the_lines() -> None:
    rows = rows_of(in_order(*(run(text, x, y) for y in (100, 120) for text, x in (("1", 90), ("Tên", 130), ("Số", 300)))), (), letters_of)
    assert may_hold_table(rows, 595.0)
    assert not may_hold_table(rows_of(in_order(run("Điều 1. Phạm vi", 90, 100)), (), letters_of), 595.0)


def test_cells_beside_each_other_call_for_a_look_at_the_drawings() -> None:
    level = [run(text, x, y) for y in (100, 120) for text, x in (("1", 90), ("Tên hiện vật", 130))]
    centred = [run("1", 90, 110), run("Tên hiện vật", 130, 103), run("Số lượng", 130, 116)]  # one cell has two lines, the other one
    assert stand_side_by_side(level)
    assert stand_side_by_side(centred)


def test_one_column_of_text_does_not() -> None:
    column = [run("Các đơn vị rà soát danh mục hiện vật", 90, 100.0 + 16 * n) for n in range(20)]
    wide_blank = [run("Số:", 90, 420), run("ngày", 200, 420)]
    assert not stand_side_by_side([])
    assert not stand_side_by_side(column)
    assert not stand_side_by_side([*column, *wide_blank])
