"""The inspection page in a real browser: open, point, search, walk with the keyboard, change the language, use the index."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from vnadmin_parse import cli
from vnadmin_parse.inspecting import inspect_file

FIXTURES = Path(__file__).parent / "fixtures"
CORPUS = Path(__file__).parents[2] / "shared" / "corpus" / "pdf"
BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
DRIVER = shutil.which("chromedriver")
FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage", "--window-size=1280,800",
)  # fmt: skip
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(BROWSER is None or DRIVER is None, reason="no Chromium with chromedriver on this machine: pages are not opened"),
]
Browser = Any
SECONDS_TO_OPEN = 2.0
MOST_BYTES = 10_000_000


@pytest.fixture(scope="session")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    from selenium import webdriver  # noqa: PLC0415 - only where a browser is
    from selenium.webdriver.chrome.service import Service  # noqa: PLC0415

    options = webdriver.ChromeOptions()
    options.binary_location = BROWSER
    for flag in (*FLAGS, f"--user-data-dir={tmp_path_factory.mktemp('browser')}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    browser = webdriver.Chrome(options=options, service=Service(DRIVER))
    yield browser
    browser.quit()


@pytest.fixture(scope="session")
def letter(tmp_path_factory: pytest.TempPathFactory) -> Path:
    page = tmp_path_factory.mktemp("pages") / "letter.html"
    page.write_text(inspect_file(FIXTURES / "cong-van" / "input.pdf"), "utf-8")
    return page


@pytest.fixture
def opened(chromium: Browser, letter: Path) -> Iterator[Browser]:
    """Give the browser with the letter open; whatever a test does, the page must have nothing to complain of."""
    size(chromium, 1280, 800)
    visit(chromium, letter)
    yield chromium
    assert chromium.get_log("browser") == []


def size(browser: Browser, width: int, height: int) -> None:
    values = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", values)


def visit(browser: Browser, page: Path) -> None:
    browser.get(page.as_uri())
    wait(browser, "return document.documentElement.dataset.ready === 'yes'")


def wait(browser: Browser, condition: str) -> None:
    for _ in range(100):
        if browser.execute_script(condition):
            return
        time.sleep(0.05)
    pytest.fail(f"did not come true: {condition}")


def find(browser: Browser, selector: str) -> Any:
    return browser.find_element("css selector", selector)


def point_at(browser: Browser, element: Any) -> None:
    from selenium.webdriver.common.action_chains import ActionChains  # noqa: PLC0415

    ActionChains(browser).move_to_element(element).perform()


def press(browser: Browser, *keys: str) -> None:
    from selenium.webdriver.common.action_chains import ActionChains  # noqa: PLC0415

    ActionChains(browser).send_keys(*keys).perform()


def keys() -> Any:
    from selenium.webdriver.common.keys import Keys  # noqa: PLC0415

    return Keys


def focused(browser: Browser) -> str:
    return str(browser.execute_script("const on = document.activeElement; return on.dataset.r || on.id || on.tagName"))


def test_a_page_opens_with_its_pictures(opened: Browser) -> None:
    wait(opened, "return document.querySelector('#p1 img').naturalWidth > 0")
    assert opened.title == "Công văn 1417/SDSLN-QLDS"
    assert find(opened, "#p1").is_displayed()
    assert not find(opened, "#text").is_displayed()
    assert opened.execute_script("return performance.getEntriesByType('resource').filter(e => !e.name.startsWith('data:')).length") == 0


def test_a_box_that_is_pointed_at_opens_its_record(opened: Browser) -> None:
    box = find(opened, "#p1 g.citation")
    row = f"#r{box.get_attribute('data-r')}"
    assert not find(opened, row).is_displayed()
    point_at(opened, box.find_element("css selector", "rect"))
    wait(opened, f"return document.querySelector('{row}').classList.contains('lit')")
    assert find(opened, row).is_displayed()
    assert "lit" in box.get_attribute("class")
    inside = "const a = document.querySelector(arguments[0]).getBoundingClientRect(), b = document.querySelector('#records').getBoundingClientRect();"
    time.sleep(0.8)
    assert opened.execute_script(inside + "return a.top >= b.top - 1 && a.top < b.bottom", row + " > .row")


def test_a_record_that_is_pointed_at_lights_its_boxes(opened: Browser) -> None:
    row = next(row for row in opened.find_elements("css selector", "li.head") if "1417/SDSLN-QLDS" in row.text)
    point_at(opened, row.find_element("css selector", ".row"))
    number = row.get_attribute("id")[1:]
    wait(opened, f"return document.querySelector('#p1 g[data-r=\"{number}\"]').classList.contains('lit')")
    assert len(opened.find_elements("css selector", "#p1 g.lit")) == 1


@pytest.mark.parametrize(
    ("asked", "found"), [("lang nghe", True), ("LÀNG NGHỀ", True), ("láng nghề", False), ("di sản   và làng", True), ("(.*)+", False)]
)
def test_search_finds_words_with_and_without_marks(opened: Browser, asked: str, found: bool) -> None:  # noqa: FBT001 - a column of the table
    find(opened, "#search").send_keys(asked)
    wait(opened, "return document.querySelector('#hits').textContent !== ''")
    assert ("/" in find(opened, "#hits").text) is found
    assert bool(opened.find_elements("css selector", "g.hits rect.at")) is found


def test_enter_goes_from_match_to_match(opened: Browser) -> None:
    find(opened, "#search").send_keys("di san")
    wait(opened, "return document.querySelector('#hits').textContent.startsWith('1/')")
    press(opened, keys().ENTER)
    assert find(opened, "#hits").text.startswith("2/")
    press(opened, keys().ESCAPE)
    assert find(opened, "#hits").text == ""


def test_the_tree_is_walked_with_the_keyboard(opened: Browser) -> None:
    Keys = keys()  # noqa: N806 - selenium's own name
    opened.execute_script("document.querySelector('.skip').focus()")
    press(opened, Keys.ENTER)
    first = focused(opened)
    assert first.startswith("r")
    press(opened, Keys.ARROW_DOWN)
    second = focused(opened)
    assert second != first
    press(opened, Keys.HOME, Keys.ARROW_LEFT)
    assert find(opened, f"#{first}").get_attribute("aria-expanded") == "false"
    press(opened, Keys.ARROW_RIGHT)
    assert find(opened, f"#{first}").get_attribute("aria-expanded") == "true"
    press(opened, Keys.END)
    assert focused(opened) not in (first, second)
    tabbable = opened.execute_script("return [...document.querySelectorAll('#tree [tabindex=\"0\"]')].length")
    assert tabbable == 1


def test_the_boxes_of_a_page_are_one_stop_and_walked_with_arrows(opened: Browser) -> None:
    Keys = keys()  # noqa: N806 - selenium's own name
    stops = "return [...document.querySelectorAll('#p1 svg [tabindex=\"0\"]')].length"
    assert opened.execute_script(stops) == 1
    opened.execute_script("document.querySelector('#p1 svg [tabindex=\"0\"]').focus()")
    first = focused(opened)
    press(opened, Keys.ARROW_DOWN)
    second = focused(opened)
    assert int(second) > int(first)
    assert opened.execute_script(stops) == 1
    press(opened, Keys.ENTER)
    assert focused(opened) == f"r{second}"
    assert find(opened, f"#r{second}").get_attribute("aria-selected") == "true"


def test_boxes_and_rows_have_names_and_roles(opened: Browser) -> None:
    opened.execute_cdp_cmd("Accessibility.enable", {})
    nodes = opened.execute_cdp_cmd("Accessibility.getFullAXTree", {})["nodes"]
    named = [(node["role"]["value"], node.get("name", {}).get("value", "")) for node in nodes if not node.get("ignored") and "role" in node]
    for role in ("button", "treeitem", "tree", "searchbox", "group"):
        assert [name for kind, name in named if kind == role], role
        assert [name for kind, name in named if kind == role and not name and role != "group"] == [], role
    assert ("button", "Số, ký hiệu 1417/SDSLN-QLDS") in named
    by_id = {node["nodeId"]: node for node in nodes}
    [sheet] = [node for node in nodes if node.get("role", {}).get("value") == "group" and node.get("name", {}).get("value") == "Trang 1"][
        -1:
    ]
    read = [by_id[each].get("name", {}).get("value") for each in sheet["childIds"] if by_id[each].get("role", {}).get("value") == "button"]
    walked = opened.execute_script(WALKED)
    assert read == walked


WALKED = """
const boxes = [...document.querySelectorAll("#p1 g[data-r]")].sort((a, b) => a.dataset.r - b.dataset.r);
const words = (box) => document.getElementById("t" + box.dataset.r).innerText || document.getElementById("t" + box.dataset.r).textContent;
return boxes.map((box) => words(box).replace(/\\s+/g, " ").trim());
"""


def test_the_language_changes_everywhere(opened: Browser) -> None:
    assert "Nơi nhận" in find(opened, "#tree").text
    find(opened, "[data-language=en]").click()
    assert opened.execute_script("return document.documentElement.lang") == "en"
    assert "Recipients" in find(opened, "#tree").text
    assert find(opened, "#search").get_attribute("aria-label") == "Search the text"
    assert find(opened, "#tree .v").get_attribute("lang") in ("vi", "en")


def test_the_text_is_there_too(opened: Browser) -> None:
    find(opened, "button[data-view=text]").click()
    assert not find(opened, "#pages").is_displayed()
    mark = find(opened, "#whole .m.citation")
    point_at(opened, mark)
    number = mark.get_attribute("data-r").split()[0]
    wait(opened, f"return document.querySelector('#r{number}').classList.contains('lit')")


def test_a_kind_of_box_can_be_hidden(opened: Browser) -> None:
    box = find(opened, "#p1 g.citation")
    assert box.is_displayed()
    find(opened, "[data-family=citation]").click()
    assert not box.is_displayed()


def test_a_telephone_shows_one_part_at_a_time(opened: Browser, letter: Path) -> None:
    size(opened, 390, 844)
    visit(opened, letter)
    assert opened.execute_script("return document.documentElement.scrollWidth <= 390")
    assert not find(opened, "#records").is_displayed()
    find(opened, "#p1 g.opening rect").click()
    wait(opened, "return document.querySelector('#card').textContent !== ''")
    find(opened, "#card").click()
    assert find(opened, "#records").is_displayed()
    assert focused(opened).startswith("r")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_stand_out_from_their_ground(opened: Browser, letter: Path, scheme: str) -> None:
    opened.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": scheme}]})
    visit(opened, letter)
    poor = opened.execute_script(CONTRAST)
    opened.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})
    assert poor == []


CONTRAST = """
const rgb = (text) => text.match(/[\\d.]+/g).map(Number);
const light = ([r, g, b]) => [r, g, b].map((c) => c / 255).map((c) => c <= .03928 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4)
  .reduce((sum, c, i) => sum + c * [.2126, .7152, .0722][i], 0);
const ground = (element) => { for (let e = element; e; e = e.parentElement) { const c = rgb(getComputedStyle(e).backgroundColor);
  if (c.length < 4 || c[3] === 1) return c; } return [255, 255, 255]; };
const poor = new Set();
for (const e of document.querySelectorAll(".k, .n, .v, .w, .hint, .badge, .line, .subject, h1, h2, header button, #legend button, figcaption")) {
  if (!e.checkVisibility()) continue;
  const [a, b] = [light(rgb(getComputedStyle(e).color)), light(ground(e))].sort((x, y) => y - x);
  if ((a + .05) / (b + .05) < 4.5) poor.add(e.className + " " + e.tagName + " " + ((a + .05) / (b + .05)).toFixed(2));
}
return [...poor];
"""


def test_hostile_text_runs_nothing(chromium: Browser, tmp_path: Path) -> None:
    attack = "<img src=x onerror=\"document.title='broken'\"><script>document.title='broken'</script>\u202e\x00"
    (tmp_path / "a.txt").write_text(f"Số: 12/SNV-VP\nV/v {attack}\nKính gửi: {attack}\n", "utf-8")
    (tmp_path / "a.html").write_text(inspect_file(tmp_path / "a.txt"), "utf-8")
    visit(chromium, tmp_path / "a.html")
    assert chromium.title == "Công văn 12/SNV-VP"
    assert chromium.get_log("browser") == []
    assert "<script>" in find(chromium, "#whole").text


def test_the_index_filters_and_leads_to_the_pages(chromium: Browser, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    shutil.copy(FIXTURES / "cong-van" / "input.pdf", folder / "cong van.pdf")
    shutil.copy(FIXTURES / "cong-van-tika" / "input.txt", folder / "b.txt")
    (folder / "bad.pdf").write_bytes(b"no pdf at all")
    assert cli.main(["inspect", str(folder), "-o", str(tmp_path / "out")]) == 1
    size(chromium, 1280, 800)
    visit(chromium, tmp_path / "out" / "index.html")
    shown = "return [...document.querySelectorAll('#files > li')].filter((row) => !row.hidden).length"
    assert chromium.execute_script(shown) == 3
    find(chromium, "#by-state option[value=failed]").click()
    assert chromium.execute_script(shown) == 1
    find(chromium, "#by-state option[value='']").click()
    find(chromium, "#filter").send_keys("cong van.pdf")
    assert chromium.execute_script(shown) == 1
    chromium.execute_script("[...document.querySelectorAll('#files h2 a')].find((link) => link.checkVisibility()).click()")
    wait(chromium, "return location.pathname.endsWith('cong%20van.pdf.html') && document.documentElement.dataset.ready === 'yes'")
    find(chromium, ".back").click()
    wait(chromium, "return location.pathname.endsWith('index.html')")
    assert chromium.get_log("browser") == []


@pytest.mark.skipif(not CORPUS.is_dir(), reason="no corpus beside the repository: long pages are not opened")
def test_long_files_open_quickly_and_are_small(chromium: Browser, tmp_path: Path) -> None:
    import pypdfium2  # noqa: PLC0415

    [name] = [path for path in sorted(CORPUS.glob("*.pdf")) if len(pypdfium2.PdfDocument(path)) == 50][:1]
    page = tmp_path / "long.html"
    page.write_text(inspect_file(name), "utf-8")
    assert page.stat().st_size < MOST_BYTES
    times = []
    for _ in range(3):
        start = time.monotonic()
        visit(chromium, page)
        times.append(time.monotonic() - start)
    assert min(times) < SECONDS_TO_OPEN
