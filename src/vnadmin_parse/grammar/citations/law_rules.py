"""Where the word `Luật` names no law: other words that it begins or ends, and names that hold it."""

from __future__ import annotations

from typing import Final

from vnadmin_parse.grammar.rule import Rule

NOT_A_LAW: Final = Rule(
    name="citation.not-a-law",
    kind=None,
    standard="practice: words that follow `Luật` where no law is named",
    pattern=r"""
        [ ]*+ (?: [,;:.)"\n] | \Z
        | (?: (?i: sư | gia | pháp | học | khoa (?! [ ]++ học (?!\p{L}) ) | số ) | này | của | quy [ ]++ định | hiện [ ]++ hành | được | và | đã | có | là | nêu | nói | trên | do | cũng | mới | cũ | để | khi | thì
            | về [ ]++ việc | tại | trong | theo | chuyên [ ]++ ngành | liên [ ]++ quan | TNHH | gồm | cho | không | phải | ban [ ]++ hành (?! [ ]++ văn [ ]++ bản [ ]++ quy [ ]++ phạm ) | kèm | đó | với | còn | như | tương [ ]++ ứng | khác
            | [Hh]à [ ]++ Nội | Việt [ ]++ Nam (?! [ ]++ \p{Lu} ) | gốc | riêng | thành ) (?! \p{L} )
        )
    """,
    examples=(" sư", " này", " gia", ",", " quy định", " có", " Việt Nam", " khoa"),
    counterexamples=(
        " Luật sư",
        " ban hành văn bản quy phạm pháp luật",
        " Đất đai",
        " đất đai",
        " hình sự",
        " sửa đổi, bổ sung",
        " Khoa học",
    ),
    is_phrase=True,
)
NOT_A_NAME: Final = Rule(
    name="citation.part-of-a-name",
    kind=None,
    standard="practice: names of bodies and professions that hold the word `Luật`",
    pattern=r"""
        (?i: đại [ ]++ học | trường | khoa | ngành | cử [ ]++ nhân | môn | công [ ]++ ty | văn [ ]++ phòng | dự [ ]++ án | xây [ ]++ dựng
           | dự [ ]++ thảo (?: [ ]++ (?: lần [ ]++ | số [ ]++ )?+ \d )?+ ) [ ]++
    """,
    examples=("Đại học ", "dự thảo ", "Công ty ", "Dự thảo 2 ", "dự thảo lần 3 "),
    counterexamples=("theo ", "thực hiện ", "thảo luận "),
    is_phrase=True,
)
NOT_LAW_ALONE: Final = Rule(
    name="citation.other-word-of-law",
    kind=None,
    standard="practice: words of two syllables that end in `luật` and name no law",
    pattern=r"(?i: pháp | kỷ | kỉ | quy | qui | định | thể | giới | dụng ) [ ]++",
    examples=("pháp ", "kỷ ", "quy "),
    counterexamples=("theo ", "bộ ", "các "),
    is_phrase=True,
)
