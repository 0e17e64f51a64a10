"""The lexicon's data: schema, order, characters, dates; and the lookups over it."""

from __future__ import annotations

import csv
import tomllib
import unicodedata
from collections import Counter
from datetime import date
from importlib.resources import files
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import TYPE_CHECKING

import attrs
import pytest
import regex

from vnadmin_parse import lexicon
from vnadmin_parse.errors import LexiconError
from vnadmin_parse.lexicon import FormulaKind, MarkKind, PlaceEntry
from vnadmin_parse.lexicon.entries import DocumentTypeEntry
from vnadmin_parse.lexicon.reading import parse_table, read_table
from vnadmin_parse.terms import AuthorityKind, Regime

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

FILES = sorted(lexicon.FILES.items())
TABLES: dict[str, Callable[[], tuple[object, ...]]] = {
    "authorities.csv": lexicon.authorities,
    "bodies.csv": lexicon.bodies,
    "body_heads.csv": lexicon.body_heads,
    "document_types.toml": lexicon.document_types,
    "formulas.toml": lexicon.formulas,
    "laws.csv": lexicon.laws,
    "marks.toml": lexicon.marks,
    "places.csv": lexicon.places,
    "positions.csv": lexicon.positions,
    "ranks.csv": lexicon.ranks,
    "unit_heads.csv": lexicon.unit_heads,
}


def text_of(file: str) -> str:
    return files("vnadmin_parse.lexicon").joinpath(file).read_text(encoding="utf-8")


def strings(value: object) -> Iterator[str]:
    """Every string in an entry."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from strings(part)


def test_every_data_file_has_a_class_and_a_table() -> None:
    stored = {path.name for path in files("vnadmin_parse.lexicon").iterdir() if path.name.endswith((".toml", ".csv"))}
    assert stored == set(lexicon.FILES) == set(TABLES)


@pytest.mark.parametrize(("file", "entry"), FILES)
def test_columns_are_the_fields_of_the_class(file: str, entry: type[attrs.AttrsInstance]) -> None:
    names = {field.name for field in attrs.fields(entry)}
    if file.endswith(".toml"):
        assert {name for row in tomllib.loads(text_of(file))["entry"] for name in row} <= names
    else:
        header = next(csv.reader(line for line in text_of(file).splitlines() if not line.startswith("#")))
        assert set(header) == names


@pytest.mark.parametrize("file", sorted(lexicon.FILES))
def test_text_is_tidy(file: str) -> None:
    text = text_of(file)
    lines = text.splitlines()
    assert unicodedata.is_normalized("NFC", text)
    assert len(lines) <= 2000
    assert lines[0].startswith("# ")
    assert any("Source" in line or "NQ-CP" in line or "NĐ 30/2020" in line or "QĐ 20/2020" in line for line in lines[:5])
    assert not [line for line in lines if line != line.rstrip() or "\t" in line or "\u00a0" in line or "\u200b" in line]
    assert text.endswith("\n")
    assert not text.endswith("\n\n")


@pytest.mark.parametrize("file", sorted(TABLES))
def test_entries_are_sorted_unique_and_without_stray_blanks(file: str) -> None:
    rows = [attrs.astuple(row, recurse=False) for row in TABLES[file]()]  # type: ignore[arg-type]
    keys = [(row[0], row[1]) if file == "unit_heads.csv" else row[0] for row in rows]
    assert rows
    assert keys == sorted(keys)
    assert not [key for key, count in Counter(keys).items() if count > 1]
    for row in rows:
        for value in strings(row):
            assert value, row
            assert value == " ".join(value.split()), row


@pytest.mark.parametrize("file", sorted(TABLES))
def test_every_entry_names_its_source(file: str) -> None:
    sources = [row.source for row in TABLES[file]()]  # type: ignore[attr-defined]
    assert all(source == "practice" or regex.search(r"\d|practice", source) for source in sources)
    assert not [source for source in sources if "NORMS" in source]


@pytest.mark.parametrize("file", ["bodies.csv", "document_types.toml", "marks.toml", "places.csv", "unit_heads.csv"])
def test_dates_are_ordered(file: str) -> None:
    dated = [(row.since, row.until) for row in TABLES[file]() if row.since and row.until]  # type: ignore[attr-defined]
    assert [pair for pair in dated if pair[0] >= pair[1]] == []


def test_document_types_are_reachable() -> None:
    for entry in lexicon.document_types():
        for name in (entry.name, entry.name.upper(), *entry.variants):
            assert lexicon.document_type_by_name(name) is entry, name
        for text in filter(None, (entry.abbreviation, *entry.other_abbreviations)):
            assert entry in lexicon.document_types_by_abbreviation(text, entry.regimes[0])


def test_names_of_document_types_are_unique() -> None:
    names = Counter(lexicon.name_key(text) for entry in lexicon.document_types() for text in (entry.name, *entry.variants))
    assert [name for name, count in names.items() if count > 1] == []


@pytest.mark.parametrize(
    ("name", "abbreviation"),
    [
        ("Nghị quyết", "NQ"), ("Quyết định", "QĐ"), ("Chỉ thị", "CT"), ("Quy chế", "QC"), ("Quy định", "QyĐ"), ("Thông cáo", "TC"),
        ("Thông báo", "TB"), ("Hướng dẫn", "HD"), ("Chương trình", "CTr"), ("Kế hoạch", "KH"), ("Phương án", "PA"), ("Đề án", "ĐA"),
        ("Dự án", "DA"), ("Báo cáo", "BC"), ("Biên bản", "BB"), ("Tờ trình", "TTr"), ("Hợp đồng", "HĐ"), ("Công văn", None),
        ("Công điện", "CĐ"), ("Bản ghi nhớ", "BGN"), ("Bản thỏa thuận", "BTT"), ("Giấy ủy quyền", "GUQ"), ("Giấy mời", "GM"),
        ("Giấy giới thiệu", "GGT"), ("Giấy nghỉ phép", "GNP"), ("Phiếu gửi", "PG"), ("Phiếu chuyển", "PC"), ("Phiếu báo", "PB"),
        ("Thư công", None), ("Bản sao y", "SY"), ("Bản trích sao", "TrS"), ("Bản sao lục", "SL"),
    ],
)  # fmt: skip
def test_the_kinds_of_decree_30(name: str, abbreviation: str | None) -> None:
    entry = lexicon.document_type_by_name(name)
    assert entry is not None
    assert Regime.STATE in entry.regimes
    assert entry.abbreviation == abbreviation
    if abbreviation:
        assert lexicon.document_type_by_abbreviation(abbreviation, Regime.STATE) is entry


@pytest.mark.parametrize(
    ("abbreviation", "regime", "name"),
    [
        ("TT", None, "Thông tư"),
        ("TT", Regime.PARTY, "Thông tri"),
        ("QĐ", None, "Quyết định"),
        ("QĐ", Regime.PARTY, None),
        ("KL", Regime.PARTY, "Kết luận"),
        ("CV", Regime.PARTY, "Công văn"),
        ("TTR", None, "Tờ trình"),
        ("L", Regime.LEGISLATION, "Lệnh"),
        ("SL", Regime.LEGISLATION, "Sắc lệnh"),
        ("SL", None, None),
        ("UBND", None, None),
        ("ttr", None, None),
        ("", None, None),
    ],
)
def test_abbreviations_of_document_types(abbreviation: str, regime: Regime | None, name: str | None) -> None:
    entry = lexicon.document_type_by_abbreviation(abbreviation, regime)
    assert (entry.name if entry else None) == name


@pytest.mark.parametrize("name", ["Văn bản kèm", "quyết", "", "QUYẾT ĐỊNH:"])
def test_what_is_no_document_type(name: str) -> None:
    assert lexicon.document_type_by_name(name) is None


@pytest.mark.parametrize(
    ("form", "kind"),
    [
        ("TM.", AuthorityKind.ON_BEHALF),
        ("T/M", AuthorityKind.ON_BEHALF),
        ("T. M", AuthorityKind.ON_BEHALF),
        ("tm/", AuthorityKind.ON_BEHALF),
        ("KT.", AuthorityKind.IN_PLACE),
        ("K/T", AuthorityKind.IN_PLACE),
        ("TL.", AuthorityKind.BY_ORDER),
        ("TUQ.", AuthorityKind.BY_AUTHORIZATION),
        ("Thừa uỷ quyền", AuthorityKind.BY_AUTHORIZATION),
        ("Q.", AuthorityKind.ACTING),
        ("QUYỀN", AuthorityKind.ACTING),
        ("TS.", None),
    ],
)
def test_authorities(form: str, kind: AuthorityKind | None) -> None:
    entry = lexicon.authority_by_form(form)
    assert (entry.kind if entry else None) is kind


def test_every_authority_is_reachable_and_means_one_thing() -> None:
    for entry in lexicon.authorities():
        found = lexicon.authority_by_form(entry.form)
        assert found is not None
        assert found.kind is entry.kind


def test_units_of_a_day() -> None:
    def stand(on: date) -> list[PlaceEntry]:
        return [entry for entry in lexicon.places() if (entry.since or date.min) <= on <= (entry.until or date.max)]

    assert len(stand(date(2008, 8, 1))) == len(stand(date(2025, 6, 30))) == 63
    assert len(stand(date(2025, 7, 1))) == 34
    for on in (date(2010, 1, 1), date(2025, 6, 30), date(2025, 7, 1)):
        codes = Counter(entry.statistical_code for entry in stand(on))
        assert set(codes.values()) == {1}
        assert None not in codes


def test_identifiers_run_from_h01_to_h63() -> None:
    old = [entry for entry in lexicon.places() if entry.identifier and entry.key != "hue"]
    assert sorted(entry.identifier or "" for entry in old) == [f"H{n:02}" for n in range(1, 64)]


def test_successors_exist_and_begin_when_the_unit_ends() -> None:
    by_key = {entry.key: entry for entry in lexicon.places()}
    for entry in by_key.values():
        assert bool(entry.successors) == (entry.until is not None), entry.key
        for key in entry.successors:
            since = by_key[key].since
            assert since is not None
            assert entry.until is not None
            assert (since - entry.until).days == 1, entry.key


@pytest.mark.parametrize(
    ("name", "on", "key"),
    [
        ("Hải Dương", date(2025, 6, 30), "hai-duong"),
        ("Hải Dương", date(2025, 7, 1), None),
        ("tỉnh Hải Dương", None, "hai-duong"),
        ("TP. Hồ Chí Minh", date(2024, 1, 1), "ho-chi-minh"),
        ("TP.HCM", None, "ho-chi-minh.2025"),
        ("THÀNH PHỐ HẢI PHÒNG", None, "hai-phong.2025"),
        ("Đắc Lắc", date(2003, 1, 1), "dak-lak.1991"),
        ("Đăk Lăk", date(2020, 1, 1), "dak-lak"),
        ("Thừa Thiên - Huế", date(2024, 12, 31), "thua-thien-hue"),
        ("Huế", date(2025, 1, 1), "hue"),
        ("Bà Rịa-Vũng Tàu", date(2020, 1, 1), "ba-ria-vung-tau"),
        ("Hà Tây", date(2008, 7, 31), "ha-tay"),
        ("tỉnh Hà Nội", None, None),
        ("Chí Linh", None, None),
    ],
)
def test_place_lookup(name: str, on: date | None, key: str | None) -> None:
    entry = lexicon.lookup(name, on)
    assert (entry.key if entry else None) == key


def test_every_place_is_reachable() -> None:
    for entry in lexicon.places():
        day = entry.until or entry.since or date(2024, 1, 1)
        for name in (entry.name, f"{entry.unit} {entry.name}", *entry.variants):
            assert lexicon.lookup(name, day) is entry, name


def test_bodies_are_reachable_and_their_parents_exist() -> None:
    keys = {entry.key for entry in lexicon.bodies()}
    for entry in lexicon.bodies():
        assert entry.parent is None or entry.parent in keys
        for text in (entry.abbreviation, *entry.other_abbreviations):
            assert entry in lexicon.bodies_by_abbreviation(text)
        assert entry in lexicon.bodies_by_name(entry.name.upper())


@pytest.mark.parametrize(
    ("abbreviation", "on", "name"),
    [
        ("BNNMT", date(2025, 3, 1), "Bộ Nông nghiệp và Môi trường"),
        ("BNNMT", date(2025, 2, 28), None),
        ("BTNMT", date(2025, 2, 28), "Bộ Tài nguyên và Môi trường"),
        ("BTNMT", date(2025, 3, 1), None),
        ("SLĐTB&XH", date(2020, 1, 1), "Sở Lao động - Thương binh và Xã hội"),
        ("BTGDVTW", date(2025, 6, 1), "Ban Tuyên giáo và Dân vận Trung ương"),
        ("BTCTW", None, "Ban Tổ chức Trung ương"),
        ("bnv", None, None),
    ],
)
def test_bodies_of_a_day(abbreviation: str, on: date | None, name: str | None) -> None:
    found = lexicon.bodies_by_abbreviation(abbreviation, on)
    assert [entry.name for entry in found] == ([name] if name else [])


def test_ministries_of_2025() -> None:
    day = date(2025, 3, 1)
    ministries = [entry for entry in lexicon.bodies() if entry.key.startswith("bo.")]
    assert sum(entry in lexicon.bodies_by_abbreviation(entry.abbreviation, day) for entry in ministries) == 14


@pytest.mark.parametrize(
    ("name", "kind", "canonical"),
    [
        ("HOẢ TỐC", MarkKind.URGENCY, "Hỏa tốc"),
        ("Tuyệt mật", MarkKind.CONFIDENTIALITY, "Tuyệt mật"),
        ("LƯU HÀNH NỘI BỘ", MarkKind.CIRCULATION, "Lưu hành nội bộ"),
        ("DỰ THẢO", MarkKind.DRAFT, "Dự thảo"),
        ("SAO Y BẢN CHÍNH", MarkKind.COPY, "Sao y"),
    ],
)
def test_marks(name: str, kind: MarkKind, canonical: str) -> None:
    entry = lexicon.mark_by_name(name)
    assert entry is not None
    assert (entry.kind, entry.name) == (kind, canonical)
    assert entry.name in lexicon.mark_texts(kind)


def test_marks_have_one_reading() -> None:
    names = Counter(lexicon.name_key(text) for kind in MarkKind for text in lexicon.mark_texts(kind))
    assert set(names.values()) == {1}
    assert lexicon.mark_by_name("Khẩn trương") is None


def test_every_kind_of_formula_has_wordings() -> None:
    for kind in FormulaKind:
        assert lexicon.formula_texts(kind)


POSITIONS = ["Chủ tịch", "Phó Chủ tịch", "Giám đốc", "Trưởng phòng", "Bộ trưởng", "Thứ trưởng", "Chánh Văn phòng", "Bí thư", "Hiệu trưởng",
    "Vụ trưởng", "Cục trưởng", "Tổng Giám đốc", "Viện trưởng", "Chánh án", "Chánh Thanh tra", "Thư ký", "Chủ nhiệm", "Tổng Biên tập",
    "Trưởng ban", "Ủy viên", "Kế toán trưởng", "Người lập", "Phó Thủ tướng", "Tư lệnh", "Đội trưởng", "Chi cục trưởng"]  # fmt: skip
HEADS = ["Ủy ban nhân dân", "Hội đồng nhân dân", "Sở", "Bộ", "Ban", "Cục", "Tổng cục", "Chi cục", "Trường", "Trung tâm", "Hội", "Hiệp hội",
    "Liên đoàn", "Văn phòng", "Phòng", "Viện", "Công ty", "Tập đoàn", "Bệnh viện", "Tỉnh ủy", "Đảng ủy", "Chi bộ", "Đảng bộ", "Tòa án",
    "Viện kiểm sát", "Chủ tịch nước", "Thủ tướng Chính phủ", "Bộ trưởng"]  # fmt: skip


@pytest.mark.parametrize(("wanted", "rows"), [(POSITIONS, lexicon.positions), (HEADS, lexicon.body_heads)])
def test_heads_are_there(wanted: list[str], rows: Callable[[], tuple[object, ...]]) -> None:
    assert set(wanted) <= {row.name for row in rows()}  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("text", "file"),
    [
        ("[[entry]\n", "marks.toml"),
        ("[[other]]\nkey = 1\n", "marks.toml"),
        ('[[entry]]\nkey = "a"\n', "marks.toml"),
        ("form,kind,name,source,regimes\nTM.,sideways,x,y,\n", "authorities.csv"),
        ("form,kind\nTM.,on_behalf\n", "authorities.csv"),
    ],
)
def test_malformed_data_is_named(text: str, file: str) -> None:
    with pytest.raises(LexiconError, match=regex.escape(file)):
        parse_table(text, file, lexicon.FILES[file])


def test_a_wrong_entry_is_named_and_not_counted() -> None:
    good = '[[entry]]\nkey = "A"\nname = "a"\nenglish = "a"\nsource = "practice"\nregimes = ["state"]\n'
    with pytest.raises(LexiconError, match=r"document_types\.toml: .*'stat'.*`GUN\.regimes\[0\]`"):
        parse_table(good + good.replace('"A"', '"GUN"').replace('"state"', '"stat"'), "document_types.toml", DocumentTypeEntry)


def test_missing_data_is_named() -> None:
    with pytest.raises(LexiconError, match=r"nowhere\.csv"):
        read_table("nowhere.csv", PlaceEntry)


def test_tables_are_read_once_and_frozen() -> None:
    assert lexicon.places() is lexicon.places()
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        lexicon.places()[0].name = "x"  # type: ignore[misc]


def test_data_files_are_canonical() -> None:
    path = Path(__file__).parents[1] / "tools" / "canonical_lexicon.py"
    spec = spec_from_file_location("canonical_lexicon", path)
    assert spec is not None
    assert spec.loader is not None
    command = module_from_spec(spec)
    spec.loader.exec_module(command)
    for file, entry in FILES:
        assert command.canonical(text_of(file), file, entry) == text_of(file), f"{file}: run `make lexicon`, and read its diff"


def test_false_heads_begin_with_a_head_and_are_none() -> None:
    heads = {lexicon.name_key(entry.name) for entry in lexicon.body_heads()}
    assert {"Tổ chức", "Khoa học", "Phòng, chống"} <= set(lexicon.false_heads())
    for phrase in map(lexicon.name_key, lexicon.false_heads()):
        assert phrase not in heads
        assert not [head for head in heads if head.startswith(f"{phrase} ")]
        assert any(phrase.startswith(head) for head in heads)


def test_an_abbreviation_means_one_law() -> None:
    forms = [lexicon.name_key(form) for law in lexicon.laws() for form in lexicon.law_abbreviations(law)]
    assert len(forms) == len(set(forms))


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Luật DN", "Luật Doanh nghiệp"),
        ("Luật Thuế GTGT", "Luật Thuế giá trị gia tăng"),
        ("Bộ luật TTHS", "Bộ luật Tố tụng hình sự"),
        ("Luật CC", "luật cc"),
        ("Luật Đất đai", "Luật Đất đai"),
    ],
)
def test_names_of_laws_are_compared_written_out(name: str, key: str) -> None:
    assert lexicon.law_key(name) == lexicon.name_key(key)
