"""Citations: one line a case, each under its class. `⏎` stands for a line feed, `-` for a part that is not there.

An expected citation reads `type | code or title | date | issuer | pinpoints | target`, cut after its last part; the target `other` is left out.
"""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve

from vnadmin_parse import parse_text
from vnadmin_parse.fold import fold
from vnadmin_parse.grammar.citations import citation_problems, citations_of, find_citations, resolve
from vnadmin_parse.grammar.citations.codes import codes_in
from vnadmin_parse.grammar.citations.kinds import abbreviations_of
from vnadmin_parse.grammar.citations.view import View
from vnadmin_parse.records import Citation, CitationTarget, PartialDate, Relation
from vnadmin_parse.text import Role, Text, lines_of

CASES = [
    *(
        ("law.science", f"Căn cứ {name} ngày 18 tháng 6 năm 2033;", f"Luật | {name} | 2033-06-18")
        for name in (
            "Luật Khoa học và Công nghệ",
            "Luật Khoa học",
            "Luật khoa học và công nghệ",
            "Luật Khoa học, Công nghệ và Đổi mới sáng tạo",
        )
    ),
    ("law.science", "theo Luật Khoa học và công nghệ và các văn bản khác", "Luật | Luật Khoa học và công nghệ"),
    ("law.science", "ông dạy ở Luật khoa Đại học Kho"),
    ("law.science", "sinh viên Đại học Luật Khoa học kỳ hai"),
    *(
        ("law.deeds", f"theo Điều 53 {kind} {name} năm 2035, Bộ thông báo", f"{kind} | {kind} {name} | 2035/?/? | - | Điều 53")
        for kind, name in (
            ("Luật", "Ký kết, gia nhập và thực hiện điều ước quốc tế"),
            ("Luật", "Ký kết và thực hiện hợp đồng kho"),
            ("Luật", "Ký kết, gia nhập và thực hiện hợp đồng kho"),
            ("Pháp lệnh", "Ký kết và thực hiện thỏa thuận quốc tế"),
            ("Pháp lệnh", "Bảo vệ, khai thác kho bãi"),
            ("Luật", "Quản lý, vận hành kho bãi"),
        )
    ),
    ("law.deeds", "theo Luật Kho bãi và thực hiện kế hoạch năm 2035", "Luật | Luật Kho bãi"),
    ("law.deeds", "theo Luật Kho bãi, vận hành kho.", "Luật | Luật Kho bãi"),
    ("law.deeds", "theo Luật Bảo vệ, vận hành kho bãi.", "Luật | Luật Bảo vệ, vận hành kho bãi"),
    ("law.deeds", "theo Luật Cảnh vệ và thực hiện kế hoạch năm 2035", "Luật | Luật Cảnh vệ"),
    *(
        ("law.caused-by", f"Theo {name} năm 2033, được sửa đổi", f"Công ước | {name} | 2033/?/?")
        for name in (
            "Công ước về ngăn ngừa ô nhiễm do tàu gây ra",
            "Công ước quốc tế về ngăn ngừa ô nhiễm do tàu gây ra",
            "Công ước về thiệt hại do phương tiện bay gây ra",
        )
    ),
    (
        "law.caused-by",
        "Công ước về ngăn ngừa ô nhiễm do tàu gây ra, ký ngày 02 tháng 11 năm 2033",
        "Công ước | Công ước về ngăn ngừa ô nhiễm do tàu gây ra | 2033-11-02",
    ),
    ("law.caused-by", "vi phạm Luật Kho bãi do người khác gây ra năm 2033", "Luật | Luật Kho bãi"),
    ("law.caused-by", "vi phạm Luật Đất đai do ông A gây ra ngày 5/6/2033", "Luật | Luật Đất đai"),
    ("law.caused-by", "Công ước về kho bãi do Bộ Y tế chủ trì năm 2033", "Công ước | Công ước về kho bãi"),
    ("law.halves", "Pháp lệnh Trang bị kho năm 2033", "Pháp lệnh | Pháp lệnh Trang bị kho | 2033/?/?"),
    ("law.halves", "theo Luật Kho bãi bị xử phạt năm 2033", "Luật | Luật Kho bãi"),
    *(
        (
            "law.whole",
            f"theo {name} và báo cáo",
            f"{'Pháp lệnh' if name.startswith('P') else 'Luật' if name.startswith('L') else 'Công ước'} | {name}",
        )
        for name in (
            "Luật Khuyến khích đầu tư trong nước",
            "Luật Công nghiệp quốc phòng, an ninh và động viên công nghiệp",
            "Pháp lệnh Bưu chính, viễn thông",
            "Pháp lệnh Hành nghề y, dược tư nhân",
            "Công ước quốc tế về an toàn sinh mạng con người trên biển",
            "Công ước quốc tế về trách nhiệm dân sự đối với tổn thất ô nhiễm dầu",
        )
    ),
    *(
        (
            "issuer.standing",
            f"Xét Tờ trình số 06/TTr-HĐND ngày 12/01/2031 của {body}{tail}",
            f"Tờ trình | 06/TTr-HĐND | 2031-01-12 | {body}",
        )
        for body in (
            "Thường trực HĐND tỉnh",
            "Thường trực HĐND huyện Bắc Kho",
            "Thường trực HĐND xã",
            "Thường trực UBND tỉnh",
            "Thường trực Ủy ban nhân dân xã",
            "Thường trực Hội đồng nhân dân tỉnh",
        )
        for tail in (";", " trình tại kỳ họp thứ 3", " về kho bãi")
    ),
    ("issuer.standing", "Tờ trình số 06/TTr-HĐND ngày 12/01/2031, thường trực tại kho HĐND", "Tờ trình | 06/TTr-HĐND | 2031-01-12"),
    (
        "code.blank-before-dot",
        "Xét tờ trình số 06/TT .HĐND ngày 12/01/2031 của UBND tỉnh;",
        "Tờ trình | 06/TT.HĐND | 2031-01-12 | UBND tỉnh",
    ),
    ("code.blank-before-dot", "theo Công văn số 12/SNV .UBND tỉnh giao ngày 12/01/2031", "Công văn | 12/SNV"),
    ("code.blank-before-dot", "theo Công văn số 12/SNV .Ngày 12/01/2031, Sở họp", "Công văn | 12/SNV"),
    ("code.blank-before-dot", "theo Công văn số 12/SNV . HĐND ngày 12/01/2031 họp", "Công văn | 12/SNV"),
    *(
        ("pinpoint.attached", f"theo Điều 12 {words} Quyết định số 5/QĐ-BTC", "Quyết định | 5/QĐ-BTC | - | - | Điều 12")
        for words in (
            "Quy trình ban hành kèm",
            "Quy trình thu phí kho ban hành kèm",
            "Quy chế kèm",
            "Nội quy kho kèm theo",
            "Quy chế ban hành kèm theo",
        )
    ),
    ("pinpoint.not-attached", "theo Điều 12 Quy chế ban hành Quyết định số 5/QĐ-BTC", "Quyết định | 5/QĐ-BTC"),
    (
        "form.code",
        "mẫu Bản kê 21/BKTK/KHO ban hành kèm Phụ lục 5 Thông tư 38/2034/TT-BTC",
        "Thông tư | 38/2034/TT-BTC | - | - | Phụ lục 5",
    ),
    *(
        ("form.code", line)
        for line in (
            "khai theo tờ khai 21/TK-KHO",
            "lập Bảng kê 02/BK-TCT",
            "lập Bảng kê hồ sơ số 02/BK-TCT",
            "Tờ khai hàng hóa 05/TKHH-KHO",
            "theo mẫu Tờ khai số 21/TK-TCT",
            "theo mẫu Biên bản 12/BB-KHO",
            "mẫu Giấy đề nghị 05/GĐN-KHO",
            "mẫu Báo cáo số 05/BC-KHO",
        )
    ),
    ("form.document", "Bản kê số 21/BK-KHO ngày 5/6/2034 của Sở Y tế", "Bản kê | 21/BK-KHO | 2034-06-05 | Sở Y tế"),
    ("form.document", "Báo cáo số 05/BC-KHO", "Báo cáo | 05/BC-KHO"),
    ("form.document", "biểu mẫu theo Công văn số 5/SNV-VP", "Công văn | 5/SNV-VP"),
    ("form.document", "theo mẫu Thông tư 38/2034/TT-BTC", "Thông tư | 38/2034/TT-BTC"),
    (
        "code.indented",
        "Xét đề nghị của Sở Y tế tại Tờ trình số⏎                    970/TTr-SYT ngày 3/4/2034",
        "Tờ trình | 970/TTr-SYT | 2034-04-03 | Sở Y tế",
    ),
    (
        "code.indented",
        "quy định tại Điều 11 của Thông tư Liên tịch số⏎                    04/2034/TTLT-BTC-BYT",
        "Thông tư liên tịch | 04/2034/TTLT-BTC-BYT | - | - | Điều 11",
    ),
    (
        "code.indented",
        "quy định tại Điều 11 của Thông tư⏎                    Liên tịch số 04/2034/TTLT-BTC-BYT",
        "Thông tư liên tịch | 04/2034/TTLT-BTC-BYT | - | - | Điều 11",
    ),
    *(
        (
            "issuer.halves",
            f"theo Quyết định số 5/QĐ-KHO ngày 5/6/2034 của {issuer} về việc xây kho",
            f"Quyết định | 5/QĐ-KHO | 2034-06-05 | {issuer}",
        )
        for issuer in (
            "Giám đốc Sở Y tế - Tổ Trưởng tổ công tác",
            "Giám đốc Sở Y tế - Tổ trưởng Tổ công tác",
            "Chủ tịch UBND tỉnh - Trưởng Ban Chỉ đạo",
            "Chủ tịch UBND tỉnh Hà Giang - Trưởng Ban Chỉ đạo",
            "Sở Y tế - Cơ quan thường trực Ban Chỉ đạo",
            "Tổng công ty Kho Việt Nam - CTCP",
            "Tổng công ty Kho Việt Nam- CTCP (PV KHO)",
            "Tổng công ty Kho Việt Nam - Công ty cổ phần",
            "Ngân hàng TMCP Kho Việt Nam - Chi nhánh Hà Giang",
            "Công ty cổ phần Kho Nam - TKV",
            "Sở Lao động - Thương binh và Xã hội",
            "UBND tỉnh Bà Rịa - Vũng Tàu",
        )
    ),
    *(
        ("issuer.one-half", f"theo Quyết định số 5/QĐ-KHO của UBND tỉnh{behind}", "Quyết định | 5/QĐ-KHO | - | UBND tỉnh")
        for behind in (" - Sở Y tế báo cáo", " - Đề nghị các sở báo cáo", " - Trưởng Ban Chỉ đạo", " - Giám đốc Sở Y tế báo cáo")
    ),
    *(
        (
            "issuer.joint-colon",
            f"Thông tư liên tịch số 19/2034/TTLT-BTC-BYT ngày 5/6/2034 của {issuer} hướng dẫn về phí",
            f"Thông tư liên tịch | 19/2034/TTLT-BTC-BYT | 2034-06-05 | {issuer}",
        )
        for issuer in (
            "liên bộ: Ủy ban Dân tộc - Tài chính - Tài nguyên và Môi trường",
            "liên Bộ: Tài chính - Y tế",
            "Liên bộ: Bộ Tài chính, Bộ Y tế",
            "liên bộ: Bộ Tài chính - Bộ Y tế - Bộ Nội vụ",
        )
    ),
    (
        "issuer.leaders",
        "Công văn số 5/SYT-VP ngày 3/4/2034 của lãnh đạo Sở Y tế",
        "Công văn | 5/SYT-VP | 2034-04-03 | lãnh đạo Sở Y tế",
    ),
    (
        "issuer.leaders",
        "Đã tham mưu lãnh đạo Sở Y tế ban hành Công văn số 5/SYT-VP ngày 3/4/2034",
        "Công văn | 5/SYT-VP | 2034-04-03 | lãnh đạo Sở Y tế",
    ),
    (
        "issuer.leaders",
        "dưới sự lãnh đạo Sở Y tế ban hành Công văn số 5/SYT-VP",
        "Công văn | 5/SYT-VP | - | Sở Y tế",
    ),
    (
        "issuer.leaders",
        "Phòng A đã tham mưu Giám đốc Sở Y tế - Tổ Trưởng tổ công tác ban hành Kế hoạch số 17/KH-SYT ngày 3/3/2034",
        "Kế hoạch | 17/KH-SYT | 2034-03-03 | Giám đốc Sở Y tế - Tổ Trưởng tổ công tác",
    ),
    (
        "issuer.before-list",
        "các Nghị định của Chính phủ số 63/2034/NĐ-CP ngày 8/6/2034 về phí; số 48/2034/NĐ-CP ngày 14/5/2034 và số 92/2034/NĐ-CP",
        "Nghị định | 63/2034/NĐ-CP | 2034-06-08 | Chính phủ",
        "Nghị định | 48/2034/NĐ-CP | 2034-05-14 | Chính phủ",
        "Nghị định | 92/2034/NĐ-CP | - | Chính phủ",
    ),
    (
        "issuer.before-list",
        "Nghị định của Chính phủ số 63/2034/NĐ-CP ngày 8/6/2034; Nghị định số 48/2034/NĐ-CP",
        "Nghị định | 63/2034/NĐ-CP | 2034-06-08 | Chính phủ",
        "Nghị định | 48/2034/NĐ-CP",
    ),
    (
        "issuer.behind-title",
        "Thông tư số 22/2034/TT-BGDĐT ngày 20/7/2034 quy định về đánh giá học sinh của Bộ trưởng Bộ Giáo dục và Đào tạo",
        "Thông tư | 22/2034/TT-BGDĐT | 2034-07-20 | Bộ trưởng Bộ Giáo dục và Đào tạo",
    ),
    (
        "issuer.behind-title",
        "Quyết định số 5/QĐ-UBND ngày 20/7/2034 về chế độ làm việc của Sở Y tế",
        "Quyết định | 5/QĐ-UBND | 2034-07-20",
    ),
    (
        "issuer.small-kind",
        "xét báo cáo của Ủy ban nhân dân tỉnh số 218/BC-UBND ngày 5/12/2034",
        "Báo cáo | 218/BC-UBND | 2034-12-05 | Ủy ban nhân dân tỉnh",
    ),
    ("issuer.small-kind", "xét báo cáo của Ủy ban nhân dân tỉnh và Tờ trình số 5/TTr-STC", "Tờ trình | 5/TTr-STC"),
    (
        "date.capital",
        "Thông tri số 04/TTr-MTTW-BTT Ngày 04/11/2034 của Ủy ban MTTQ Việt Nam",
        "Thông tri | 04/TTr-MTTW-BTT | 2034-11-04 | Ủy ban MTTQ Việt Nam",
    ),
    ("date.capital", "theo Công văn số 04/SYT-NVY Ngày 04/11/2034 Sở Y tế đã họp", "Công văn | 04/SYT-NVY"),
    ("law.term", "thực hiện Luật bầu cử đại biểu Hội đồng nhân dân nhiệm kỳ 2034 -2039", "Luật | Luật bầu cử đại biểu Hội đồng nhân dân"),
    (
        "issuer.sentence",
        "Sửa Quyết định số 5/QĐ-UBND ngày 1/2/2034. Thực hiện Kế hoạch số 7/KH-UBND ngày 2/3/2034 của UBND tỉnh Hà Giang",
        "Quyết định | 5/QĐ-UBND | 2034-02-01",
        "Kế hoạch | 7/KH-UBND | 2034-03-02 | UBND tỉnh Hà Giang",
    ),
    (
        "issuer.list",
        "Sửa Quyết định số 5/QĐ-UBND ngày 1/2/2034, Kế hoạch số 7/KH-UBND ngày 2/3/2034 của UBND tỉnh Hà Giang",
        "Quyết định | 5/QĐ-UBND | 2034-02-01 | UBND tỉnh Hà Giang",
        "Kế hoạch | 7/KH-UBND | 2034-03-02 | UBND tỉnh Hà Giang",
    ),
    ("code.small", "Nghị định số 23/2034/nđ-cp ngày 16/2/2034 của Chính phủ", "Nghị định | 23/2034/nđ-cp | 2034-02-16 | Chính phủ"),
    (
        "code.small",
        "Quyết định số 12/qđ-ubnd ngày 3/4/2034 của UBND tỉnh Hà Giang",
        "Quyết định | 12/qđ-ubnd | 2034-04-03 | UBND tỉnh Hà Giang",
    ),
    ("code.small", "Thông tư 09/2033/tt-bgdđt", "Thông tư | 09/2033/tt-bgdđt"),
    ("date.glued", "Luật Kho số 46/2010/QH12ngày 16/6/2010", "Luật | 46/2010/QH12 | 2010-06-16"),
    ("pinpoint.glued", "theo khoản 2 Điều23 Nghị định số 15/2034/NĐ-CP", "Nghị định | 15/2034/NĐ-CP | - | - | khoản 2 Điều23"),
    (
        "law.small",
        "Căn cứ Luật ban hành văn bản quy phạm pháp luật ngày 22 tháng 6 năm 2034;",
        "Luật | Luật ban hành văn bản quy phạm pháp luật | 2034-06-22",
    ),
    (
        "law.adopted",
        "Pháp lệnh Phí và lệ phí của ủy ban Thường vụ Quốc hội khoá X thông qua ngày 28/8/2031",
        "Pháp lệnh | Pháp lệnh Phí và lệ phí | 2031-08-28",
    ),
    (
        "issuer.subject",
        "Theo Quyết định số 5/CP ngày 3/4/1979, Hội đồng Chính phủ đã giao cho các tỉnh",
        "Quyết định | 5/CP | 1979-04-03 | Hội đồng Chính phủ",
    ),
    (
        "issuer.subject",
        "Theo Quyết định số 5/QĐ-UBND ngày 3/4/2034, UBND tỉnh đã thành lập Tổ công tác",
        "Quyết định | 5/QĐ-UBND | 2034-04-03 | UBND tỉnh",
    ),
    (
        "issuer.subject",
        "Theo Quyết định số 5/QĐ-UBND ngày 3/4/2034, Sở Y tế đã giao việc cho các phòng",
        "Quyết định | 5/QĐ-UBND | 2034-04-03",
    ),
    (
        "issuer.person",
        "Chủ tịch UBND tỉnh Lê Văn Ba đã có Công văn số 7/UBND-VX ngày 3/4/2034",
        "Công văn | 7/UBND-VX | 2034-04-03 | Chủ tịch UBND tỉnh",
    ),
    (
        "issuer.person",
        "Tờ trình số 5/TTr-UBND ngày 3/4/2034 của Chủ tịch UBND huyện Trần Văn Ba về việc xây cầu",
        "Tờ trình | 5/TTr-UBND | 2034-04-03 | Chủ tịch UBND huyện",
    ),
    (
        "issuer.person",
        "Công văn số 5/UBND-VX ngày 3/4/2034 của UBND phường Trần Hưng Đạo về việc xây cầu",
        "Công văn | 5/UBND-VX | 2034-04-03 | UBND phường Trần Hưng Đạo",
    ),
    (
        "issuer.capitals",
        "SỬA ĐỔI THÔNG TƯ SỐ 79/2034/TT-BCA NGÀY 15 THÁNG 11 NĂM 2034 CỦA BỘ TRƯỞNG BỘ CÔNG AN QUY ĐỊNH VỀ XE",
        "Thông tư | 79/2034/TT-BCA | 2034-11-15 | BỘ TRƯỞNG BỘ CÔNG AN",
    ),
    (
        "issuer.capitals",
        "NGHỊ QUYẾT SỐ 92/2034/NQ-HĐND NGÀY 09 THÁNG 12 NĂM 2034 CỦA HỘI ĐỒNG NHÂN DÂN TỈNH HÀ GIANG VỀ VIỆC THU PHÍ",
        "Nghị quyết | 92/2034/NQ-HĐND | 2034-12-09 | HỘI ĐỒNG NHÂN DÂN TỈNH HÀ GIANG",
    ),
    (
        "issuer.nested",
        "Công văn 285/CCTTHC ngày 08/9/2034 của Tổ công tác chuyên trách cải cách thủ tục của Thủ tướng Chính phủ về kho",
        "Công văn | 285/CCTTHC | 2034-09-08 | Tổ công tác chuyên trách cải cách thủ tục của Thủ tướng Chính phủ",
    ),
    (
        "issuer.small",
        "Tờ trình số 40/TTr-UB ngày 5/6/2034 của ủy ban nhân dân tỉnh về phí",
        "Tờ trình | 40/TTr-UB | 2034-06-05 | ủy ban nhân dân tỉnh",
    ),
    (
        "law.bracket",
        "Căn cứ Luật Đầu tư công (sửa đổi năm 2034) và Luật Doanh nghiệp",
        "Luật | Luật Đầu tư công (sửa đổi năm 2034)",
        "Luật | Luật Doanh nghiệp",
    ),
    ("law.comma", "theo Luật Quản lý, sử dụng tài sản công và các quy định", "Luật | Luật Quản lý, sử dụng tài sản công"),
    ("law.comma", "theo Luật An ninh mạng, luật sư, công chứng", "Luật | Luật An ninh mạng"),
    ("law.comma", "Luật Đầu tư, Luật Doanh nghiệp", "Luật | Luật Đầu tư", "Luật | Luật Doanh nghiệp"),
    ("law.comma", "Luật Tiếp công dân, Đảng ủy", "Luật | Luật Tiếp công dân"),
    ("law.comma", "Luật Thi đua, theo đó", "Luật | Luật Thi đua"),
    ("law.and", "Luật Bảo vệ, chăm sóc trẻ em và giáo dục", "Luật | Luật Bảo vệ, chăm sóc trẻ em và giáo dục"),
    ("law.and", "Luật Đất đai và", "Luật | Luật Đất đai"),
    ("law.and", "Luật Giao thông và luật khác", "Luật | Luật Giao thông"),
    ("law.and", "Luật Hộ tịch và các nghị định", "Luật | Luật Hộ tịch"),
    ("law.small", "Luật tự do báo chí", "Luật | Luật tự do báo chí"),
    ("law.treaty", "Hiệp định về thương mại", "Hiệp định | Hiệp định về thương mại"),
    ("law.sign", "Luật Đất đai %", "Luật | Luật Đất đai"),
    ("law.unit", "Luật Xây dựng khoản 5", "Luật | Luật Xây dựng"),
    (
        "law.amending",
        "Luật sửa đổi, bổ sung một số điều của Luật Đầu tư công, Luật Đầu tư và Luật Nhà ở",
        "Luật | Luật sửa đổi, bổ sung một số điều của Luật Đầu tư công, Luật Đầu tư và Luật Nhà ở",
    ),
    ("issuer.and", "Công văn số 12/ABC-VX của Sở Văn hóa & Thể thao", "Công văn | 12/ABC-VX | - | Sở Văn hóa & Thể thao"),
    ("issuer.and", "Công văn số 12/ABC-VX của Sở Y tế và", "Công văn | 12/ABC-VX | - | Sở Y tế"),
    ("issuer.and", "Công văn số 12/ABC-VX của Bộ Tài chính và Bộ Y tế", "Công văn | 12/ABC-VX | - | Bộ Tài chính"),
    ("issuer.and", "Công văn số 12/ABC-VX của Bệnh viện Đa khoa và, Phòng khám", "Công văn | 12/ABC-VX | - | Bệnh viện Đa khoa"),
    (
        "issuer.list",
        "Tờ trình số 12/TTr-ABC của Sở Văn hóa, Thể thao, Gia đình và Du lịch",
        "Tờ trình | 12/TTr-ABC | - | Sở Văn hóa, Thể thao, Gia đình và Du lịch",
    ),
    (
        "issuer.list",
        "Công văn số 12/ABC-VX của Ban Quản lý, khai thác và bảo vệ rừng tỉnh Hà Giang",
        "Công văn | 12/ABC-VX | - | Ban Quản lý, khai thác và bảo vệ rừng tỉnh Hà Giang",
    ),
    ("issuer.province", "Công văn số 12/ABC-VX của UBND TP. Huế", "Công văn | 12/ABC-VX | - | UBND TP. Huế"),
    (
        "issuer.province",
        "Công văn số 12/ABC-VX của UBND thành phố Vinh, Nghệ An",
        "Công văn | 12/ABC-VX | - | UBND thành phố Vinh, Nghệ An",
    ),
    ("issuer.province", "Công văn số 12/ABC-VX của Sở Tài chính, Hà Giang", "Công văn | 12/ABC-VX | - | Sở Tài chính"),
    (
        "issuer.head",
        "Công văn số 12/ABC-VX của Đoàn Luật sư tỉnh An Giang, Đoàn Luật sư tỉnh Cà Mau",
        "Công văn | 12/ABC-VX | - | Đoàn Luật sư tỉnh An Giang, Đoàn Luật sư tỉnh Cà Mau",
    ),
    ("issuer.of", "Công văn số 12/ABC-VX của Thanh tra của Chính phủ", "Công văn | 12/ABC-VX | - | Thanh tra của Chính phủ"),
    (
        "issuer.of",
        "Công văn số 12/ABC-VX của Ngân hàng Chính sách xã hội của Nhà nước",
        "Công văn | 12/ABC-VX | - | Ngân hàng Chính sách xã hội",
    ),
    ("issuer.number", "Công văn số 12/ABC-VX của Bệnh viện 108", "Công văn | 12/ABC-VX | - | Bệnh viện 108"),
    ("issuer.number", "Công văn số 12/ABC-VX của Quân khu 7", "Công văn | 12/ABC-VX | - | Quân khu 7"),
    ("issuer.meeting", "Công văn số 12/ABC-VX của Hội nghị lần thứ năm", "Công văn | 12/ABC-VX | - | Hội nghị lần thứ năm"),
    (
        "issuer.purpose",
        "Công văn số 12/ABC-VX của Ban chỉ đạo về chuyển đổi số tỉnh Hà Giang",
        "Công văn | 12/ABC-VX | - | Ban chỉ đạo về chuyển đổi số tỉnh Hà Giang",
    ),
    (
        "issuer.purpose",
        "Công văn số 12/ABC-VX của Ban Chỉ đạo phòng, chống tham nhũng",
        "Công văn | 12/ABC-VX | - | Ban Chỉ đạo phòng, chống tham nhũng",
    ),
    ("speaker.subject", "Tại Công văn số 12/ABC-VX ngày 5/6/2034, Sở Y tế đề nghị xem xét", "Công văn | 12/ABC-VX | 2034-06-05 | Sở Y tế"),
    ("speaker.date", "Ngày 5/6/2034 họp; ngày 6/6/2034, Sở Y tế có Công văn số 12/SYT-VX", "Công văn | 12/SYT-VX | 2034-06-06 | Sở Y tế"),
    (
        "unnumbered.announced",
        "Ngày 5/6/2034, Sở Y tế đã ban hành Kế hoạch triển khai khám bệnh cho người già",
        "Kế hoạch | Kế hoạch triển khai khám bệnh cho người già | 2034-06-05 | Sở Y tế",
    ),
    ("number.petition", "Đơn đề nghị hợp nhất số 12/ĐĐN", "Đơn đề nghị hợp nhất | 12/ĐĐN"),
    ("number.house", "nhà số 12/A đường Hoa Sơn"),
    ("number.urgent", "Công điện khẩn số 12/CĐ-TTg", "Công điện | 12/CĐ-TTg"),
    ("number.urgent", "Khẩn trương thực hiện Hỏa tốc số 12/UBND-VX", "- | 12/UBND-VX"),
    ("number.apart", "Nghị định của Chính phủ số 126/2034/NĐ-CP", "Nghị định | 126/2034/NĐ-CP | - | Chính phủ"),
    (
        "number.apart",
        "Quyết định ban hành Quy chế Kế hoạch phát triển kinh tế số 12/QĐ-UBND ngày 5/6/2034",
        "Quyết định | 12/QĐ-UBND | 2034-06-05",
    ),
    ("date.bare", "Công văn 12/ABC-VX, 2034", "Công văn | 12/ABC-VX"),
    ("back.time", "trong thời gian này"),
    (
        "code.twice",
        "Quyết định số 12/QĐ-UBND ngày 5/6/2034 của UBND tỉnh Hà Giang và Quyết định số 12/QĐ-UBND ngày 7/6/2034",
        "Quyết định | 12/QĐ-UBND | 2034-06-05 | UBND tỉnh Hà Giang",
        "Quyết định | 12/QĐ-UBND | 2034-06-07",
    ),
    (
        "list.day",
        "Các Quyết định số 12/QĐ-UBND, 13/QĐ-UBND và 14/QĐ-UBND cùng ngày 5/6/2034 của UBND tỉnh Hà Giang",
        "Quyết định | 12/QĐ-UBND | 2034-06-05 | UBND tỉnh Hà Giang",
        "Quyết định | 13/QĐ-UBND | 2034-06-05 | UBND tỉnh Hà Giang",
        "Quyết định | 14/QĐ-UBND | 2034-06-05 | UBND tỉnh Hà Giang",
    ),
    ("law.ordinance", "Pháp lệnh Cảnh sát môi trường.", "Pháp lệnh | Pháp lệnh Cảnh sát môi trường"),
    ("number.bare", "Quyết định 912.", "Quyết định | 912"),
    ("number.bare", "Thông tư 912.", "Thông tư | 912"),
    ("code.contract", "Hợp đồng số 12/HĐKT ngày 5/6/2034", "Hợp đồng | 12/HĐKT | 2034-06-05"),
    ("law.treaty", "theo Công ước Liên hợp quốc về Luật Biển năm 1982", "Công ước | Công ước Liên hợp quốc về Luật Biển | 1982/?/?"),
    ("law.treaty", "Hiệp định thương mại tự do Việt Nam - Chi Lê", "Hiệp định | Hiệp định thương mại tự do Việt Nam - Chi Lê"),
    ("code.state", "theo Quyết định số 145/QĐ-BNV của Bộ Nội vụ", "Quyết định | 145/QĐ-BNV | - | Bộ Nội vụ"),
    (
        "code.state",
        "Công văn số 926/SKHCN-QLKH ngày 22/5/2023 của Sở Khoa học và Công nghệ về việc nâng bậc lương",
        "Công văn | 926/SKHCN-QLKH | 2023-05-22 | Sở Khoa học và Công nghệ",
    ),
    (
        "code.state",
        "Công văn số 3722/VPCP-CN ngày 12 tháng 6 năm 2024 của Văn phòng Chính phủ",
        "Công văn | 3722/VPCP-CN | 2024-06-12 | Văn phòng Chính phủ",
    ),
    (
        "code.state",
        "Kế hoạch số 325/KH-UBND ngày 01/02/2024 của UBND tỉnh Hà Giang",
        "Kế hoạch | 325/KH-UBND | 2024-02-01 | UBND tỉnh Hà Giang",
    ),
    ("code.state", "Tờ trình số 191/TTr-SXD ngày 15/3/2024 của Sở Xây dựng", "Tờ trình | 191/TTr-SXD | 2024-03-15 | Sở Xây dựng"),
    (
        "code.state",
        "Báo cáo số 4123/BC-BNNMT ngày 07/8/2025 của Bộ Nông nghiệp và Môi trường",
        "Báo cáo | 4123/BC-BNNMT | 2025-08-07 | Bộ Nông nghiệp và Môi trường",
    ),
    (
        "code.state",
        "Thông báo số 45/TB-VPCP ngày 03/3/2024 của Văn phòng Chính phủ",
        "Thông báo | 45/TB-VPCP | 2024-03-03 | Văn phòng Chính phủ",
    ),
    (
        "code.state",
        "Chỉ thị số 05/CT-TTg ngày 11/01/2024 của Thủ tướng Chính phủ",
        "Chỉ thị | 05/CT-TTg | 2024-01-11 | Thủ tướng Chính phủ",
    ),
    ("code.state", "Nghị quyết số 115/NQ-CP ngày 02/7/2024 của Chính phủ", "Nghị quyết | 115/NQ-CP | 2024-07-02 | Chính phủ"),
    ("code.state", "Hướng dẫn số 88/HD-SNV ngày 09/9/2024 của Sở Nội vụ", "Hướng dẫn | 88/HD-SNV | 2024-09-09 | Sở Nội vụ"),
    (
        "code.state",
        "Công điện số 12/CĐ-TTg ngày 14/02/2024 của Thủ tướng Chính phủ",
        "Công điện | 12/CĐ-TTg | 2024-02-14 | Thủ tướng Chính phủ",
    ),
    (
        "code.state",
        "Biên bản số 07/BB-HĐTĐ ngày 20/4/2024 của Hội đồng thẩm định",
        "Biên bản | 07/BB-HĐTĐ | 2024-04-20 | Hội đồng thẩm định",
    ),
    (
        "code.state",
        "Giấy mời số 33/GM-UBND ngày 05/5/2024 của UBND huyện Mai Sơn",
        "Giấy mời | 33/GM-UBND | 2024-05-05 | UBND huyện Mai Sơn",
    ),
    (
        "code.state",
        "Chương trình số 14/CTr-UBND ngày 06/6/2024 của UBND thành phố Huế",
        "Chương trình | 14/CTr-UBND | 2024-06-06 | UBND thành phố Huế",
    ),
    ("code.state", "Quy chế số 02/QC-SYT ngày 11/11/2024 của Sở Y tế", "Quy chế | 02/QC-SYT | 2024-11-11 | Sở Y tế"),
    (
        "code.state",
        "Quyết định số 56/QĐ-SGDĐT-TCCB ngày 19/8/2024 của Sở Giáo dục và Đào tạo",
        "Quyết định | 56/QĐ-SGDĐT-TCCB | 2024-08-19 | Sở Giáo dục và Đào tạo",
    ),
    ("code.state", "Báo cáo số 12/BC-UBND.VX ngày 21/10/2024 của UBND tỉnh", "Báo cáo | 12/BC-UBND.VX | 2024-10-21 | UBND tỉnh"),
    (
        "code.state",
        "Công văn số 1488/VP-KH&CĐS ngày 30/7/2024 của Văn phòng Ủy ban nhân dân tỉnh",
        "Công văn | 1488/VP-KH&CĐS | 2024-07-30 | Văn phòng Ủy ban nhân dân tỉnh",
    ),
    ("code.state", "Kế hoạch số 88/KH-BCĐ.138 ngày 04/4/2024 của Ban Chỉ đạo", "Kế hoạch | 88/KH-BCĐ.138 | 2024-04-04 | Ban Chỉ đạo"),
    ("code.state", "Công văn số 25/UBND ngày 08/3/2024 của UBND xã Tân Lập", "Công văn | 25/UBND | 2024-03-08 | UBND xã Tân Lập"),
    (
        "code.state",
        "Quyết định số 1.234/QĐ-UBND ngày 08/3/2024 của UBND tỉnh Bắc Kạn",
        "Quyết định | 1.234/QĐ-UBND | 2024-03-08 | UBND tỉnh Bắc Kạn",
    ),
    ("code.state", "Nghị quyết số 66.25/2025/NQ-CP ngày 04/9/2025 của Chính phủ", "Nghị quyết | 66.25/2025/NQ-CP | 2025-09-04 | Chính phủ"),
    ("code.state", "Quyết định số 12a/QĐ-THPT ngày 02/9/2024", "Quyết định | 12a/QĐ-THPT | 2024-09-02"),
    ("code.state", "Quyết định số 15B/QĐ-UBND ngày 02/9/2024", "Quyết định | 15B/QĐ-UBND | 2024-09-02"),
    (
        "code.state",
        "Phiếu chuyển số 321/PC-VPUB ngày 17/12/2024 của Văn phòng UBND tỉnh",
        "Phiếu chuyển | 321/PC-VPUB | 2024-12-17 | Văn phòng UBND tỉnh",
    ),
    (
        "code.legislation",
        "Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư",
        "Nghị định | 30/2020/NĐ-CP | 2020-03-05 | Chính phủ",
    ),
    (
        "code.legislation",
        "Thông tư số 21/2026/TT-BCT ngày 11 tháng 5 năm 2026 của Bộ trưởng Bộ Công Thương",
        "Thông tư | 21/2026/TT-BCT | 2026-05-11 | Bộ trưởng Bộ Công Thương",
    ),
    ("code.legislation", "Luật số 45/2019/QH14", "Luật | 45/2019/QH14"),
    ("code.legislation", "Luật số 64/2025/QH15 ngày 19 tháng 02 năm 2025", "Luật | 64/2025/QH15 | 2025-02-19"),
    ("code.legislation", "Nghị quyết số 98/2023/QH15 ngày 24/6/2023 của Quốc hội", "Nghị quyết | 98/2023/QH15 | 2023-06-24 | Quốc hội"),
    (
        "code.legislation",
        "Nghị quyết số 326/2016/UBTVQH14 ngày 30/12/2016 của Ủy ban Thường vụ Quốc hội",
        "Nghị quyết | 326/2016/UBTVQH14 | 2016-12-30 | Ủy ban Thường vụ Quốc hội",
    ),
    ("code.legislation", "Pháp lệnh số 12/1999/PL-UBTVQH10 ngày 27/8/1999", "Pháp lệnh | 12/1999/PL-UBTVQH10 | 1999-08-27"),
    (
        "code.legislation",
        "Nghị quyết số 1673/NQ-UBTVQH15 ngày 16/6/2025 của Ủy ban Thường vụ Quốc hội",
        "Nghị quyết | 1673/NQ-UBTVQH15 | 2025-06-16 | Ủy ban Thường vụ Quốc hội",
    ),
    (
        "code.legislation",
        "Thông tư liên tịch số 01/2012/TTLT-BNV-BTC ngày 02/5/2012",
        "Thông tư liên tịch | 01/2012/TTLT-BNV-BTC | 2012-05-02",
    ),
    (
        "code.legislation",
        "Thông tư liên tịch số 30/2000/TTLT/BTC-UBTDTT ngày 14/4/2000",
        "Thông tư liên tịch | 30/2000/TTLT/BTC-UBTDTT | 2000-04-14",
    ),
    (
        "code.legislation",
        "Nghị quyết liên tịch số 19/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN ngày 15/6/2017",
        "Nghị quyết liên tịch | 19/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN | 2017-06-15",
    ),
    (
        "code.legislation",
        "Nghị quyết số 02/2022/NQ-HĐTP ngày 09/9/2022 của Hội đồng Thẩm phán Tòa án nhân dân tối cao",
        "Nghị quyết | 02/2022/NQ-HĐTP | 2022-09-09 | Hội đồng Thẩm phán Tòa án nhân dân tối cao",
    ),
    (
        "code.legislation",
        "Quyết định số 28/2018/QĐ-TTg ngày 12/7/2018 của Thủ tướng Chính phủ",
        "Quyết định | 28/2018/QĐ-TTg | 2018-07-12 | Thủ tướng Chính phủ",
    ),
    (
        "code.legislation",
        "Quyết định số 05/2021/QĐ-UBND ngày 08/02/2021 của UBND tỉnh Sơn La",
        "Quyết định | 05/2021/QĐ-UBND | 2021-02-08 | UBND tỉnh Sơn La",
    ),
    (
        "code.legislation",
        "Nghị quyết số 05/2021/NQ-HĐND ngày 16/7/2021 của HĐND tỉnh Sơn La",
        "Nghị quyết | 05/2021/NQ-HĐND | 2021-07-16 | HĐND tỉnh Sơn La",
    ),
    (
        "code.legislation",
        "Văn bản hợp nhất số 12/VBHN-VPQH ngày 10/12/2018 của Văn phòng Quốc hội",
        "Văn bản hợp nhất | 12/VBHN-VPQH | 2018-12-10 | Văn phòng Quốc hội",
    ),
    ("code.legislation", "Lệnh số 05/2020/L-CTN ngày 03/7/2020 của Chủ tịch nước", "Lệnh | 05/2020/L-CTN | 2020-07-03 | Chủ tịch nước"),
    ("code.legislation", "Thông tư số 02/2019/TT-BNV", "Thông tư | 02/2019/TT-BNV"),
    (
        "code.legislation",
        "Thông tư số 14/2022/TT-NHNN ngày 28/10/2022 của Thống đốc Ngân hàng Nhà nước",
        "Thông tư | 14/2022/TT-NHNN | 2022-10-28 | Thống đốc Ngân hàng Nhà nước",
    ),
    (
        "code.party",
        "Kế hoạch số 114-KH/BTCTW ngày 21 tháng 4 năm 2023 của Ban Tổ chức Trung ương",
        "Kế hoạch | 114-KH/BTCTW | 2023-04-21 | Ban Tổ chức Trung ương",
    ),
    ("code.party", "Nghị quyết số 02-NQ/TW ngày 17/3/2026 của Bộ Chính trị", "Nghị quyết | 02-NQ/TW | 2026-03-17 | Bộ Chính trị"),
    ("code.party", "Thông báo số 212-TB/TU ngày 23/01/2026 của Thành ủy Hà Nội", "Thông báo | 212-TB/TU | 2026-01-23 | Thành ủy Hà Nội"),
    ("code.party", "Kết luận số 14-KL/TW ngày 22/9/2021 của Bộ Chính trị", "Kết luận | 14-KL/TW | 2021-09-22 | Bộ Chính trị"),
    ("code.party", "Quy định số 66-QĐ/TW ngày 06/02/2017 của Ban Bí thư", "Quy định | 66-QĐ/TW | 2017-02-06 | Ban Bí thư"),
    ("code.party", "Quyết định số 31-QĐ/TW, ngày 01-10-1997 của Bộ Chính trị", "Quyết định | 31-QĐ/TW | 1997-10-01 | Bộ Chính trị"),
    (
        "code.party",
        "Nghị quyết số 12-NQ/ĐU, ngày 05/9/2026 của Đảng ủy xã Tân Lập",
        "Nghị quyết | 12-NQ/ĐU | 2026-09-05 | Đảng ủy xã Tân Lập",
    ),
    (
        "code.party",
        "Hướng dẫn 36-HD/VPTW ngày 03-4-2018 của Văn phòng Trung ương Đảng",
        "Hướng dẫn | 36-HD/VPTW | 2018-04-03 | Văn phòng Trung ương Đảng",
    ),
    (
        "code.party",
        "Công văn số 1742-CV/BTCTU ngày 08/4/2022 của Ban Tổ chức Tỉnh ủy",
        "Công văn | 1742-CV/BTCTU | 2022-04-08 | Ban Tổ chức Tỉnh ủy",
    ),
    (
        "code.party",
        "Quy định số 23-QĐ/UBKTTW ngày 03/12/2021 của Ủy ban Kiểm tra Trung ương",
        "Quy định | 23-QĐ/UBKTTW | 2021-12-03 | Ủy ban Kiểm tra Trung ương",
    ),
    (
        "code.party",
        "Chương trình hành động số 15-CTr/TU ngày 20/8/2022 của Tỉnh ủy Lào Cai",
        "Chương trình | 15-CTr/TU | 2022-08-20 | Tỉnh ủy Lào Cai",
    ),
    (
        "code.party",
        "Kết luận số 45-KL/TW ngày 1/2/2019 của Ban Bí thư Trung ương Đảng",
        "Kết luận | 45-KL/TW | 2019-02-01 | Ban Bí thư Trung ương Đảng",
    ),
    (
        "code.party",
        "Chỉ thị số 18-CT/TW ngày 4/9/2012 của Ban Bí thư Trung ương Đảng (khóa XI)",
        "Chỉ thị | 18-CT/TW | 2012-09-04 | Ban Bí thư Trung ương Đảng (khóa XI)",
    ),
    (
        "code.party",
        "Nghị quyết số 65-NQ/TW ngày 25/10/2017 của Ban Chấp hành Trung ương Đảng khóa XII",
        "Nghị quyết | 65-NQ/TW | 2017-10-25 | Ban Chấp hành Trung ương Đảng khóa XII",
    ),
    (
        "code.organisation",
        "Quyết định số 317-QĐ/TWĐTN-TNTH ngày 11/5/2022 của Ban Bí thư Trung ương Đoàn",
        "Quyết định | 317-QĐ/TWĐTN-TNTH | 2022-05-11 | Ban Bí thư Trung ương Đoàn",
    ),
    ("code.organisation", "Kế hoạch số 133-KH/ĐTN ngày 02/3/2023 của Đoàn trường", "Kế hoạch | 133-KH/ĐTN | 2023-03-02 | Đoàn trường"),
    (
        "code.organisation",
        "Công văn số 738/MTTW-BTT ngày 14/6/2024 của Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam",
        "Công văn | 738/MTTW-BTT | 2024-06-14 | Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam",
    ),
    (
        "code.organisation",
        "Quyết định số 1908/QĐ-TLĐ ngày 19/12/2016 của Tổng Liên đoàn Lao động Việt Nam",
        "Quyết định | 1908/QĐ-TLĐ | 2016-12-19 | Tổng Liên đoàn Lao động Việt Nam",
    ),
    (
        "code.organisation",
        "Hướng dẫn số 73/HD-MTTW-BTT ngày 30/7/2024 của Ban Thường trực Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam",
        "Hướng dẫn | 73/HD-MTTW-BTT | 2024-07-30 | Ban Thường trực Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam",
    ),
    (
        "code.organisation",
        "Kế hoạch số 45/KH-LĐLĐ ngày 12/4/2023 của Liên đoàn Lao động tỉnh Yên Bái",
        "Kế hoạch | 45/KH-LĐLĐ | 2023-04-12 | Liên đoàn Lao động tỉnh Yên Bái",
    ),
    ("code.organisation", "Công văn số 61/ĐTN-BTC ngày 12/4/2023 của Tỉnh đoàn", "Công văn | 61/ĐTN-BTC | 2023-04-12 | Tỉnh đoàn"),
    ("code.old", "Nghị định số 15/CP ngày 02/3/1993 của Chính phủ", "Nghị định | 15/CP | 1993-03-02 | Chính phủ"),
    ("code.old", "Nghị định số 178/CP ngày 28/10/1994 của Chính phủ", "Nghị định | 178/CP | 1994-10-28 | Chính phủ"),
    (
        "code.old",
        "Quyết định số 999-TC/QĐ/CĐKT ngày 02/11/1996 của Bộ Tài chính",
        "Quyết định | 999-TC/QĐ/CĐKT | 1996-11-02 | Bộ Tài chính",
    ),
    ("code.old", "Thông tư số 60 TC/CĐKT ngày 01/9/1997 của Bộ Tài chính", "Thông tư | 60TC/CĐKT | 1997-09-01 | Bộ Tài chính"),
    ("code.old", "Nghị định số 217-HĐBT ngày 08/6/1985 của Hội đồng Bộ trưởng", "Nghị định | 217-HĐBT | 1985-06-08 | Hội đồng Bộ trưởng"),
    ("code.old", "Sắc lệnh số 65-SL ngày 23/11/1945", "Sắc lệnh | 65-SL | 1945-11-23"),
    ("code.old", "Công văn số 498/SCN-QLĐN ngày 13/3/2001 của Sở Công nghiệp", "Công văn | 498/SCN-QLĐN | 2001-03-13 | Sở Công nghiệp"),
    ("code.old", "Quyết định số 05-BCMT ngày 12/4/1998", "Quyết định | 05-BCMT | 1998-04-12"),
    ("code.old", "Thông tư số 176/1998/TTLT-BTC-BCN-TCHQ ngày 25/12/1998", "Thông tư | 176/1998/TTLT-BTC-BCN-TCHQ | 1998-12-25"),
    ("code.standard", "theo QCVN 102:2016/BTTTT", "Quy chuẩn kỹ thuật quốc gia | QCVN102:2016/BTTTT"),
    ("code.standard", "Tiêu chuẩn quốc gia TCVN 6909:2001", "Tiêu chuẩn quốc gia | TCVN6909:2001"),
    (
        "code.standard",
        "Quy chuẩn kỹ thuật quốc gia QCVN 06-3:2022/BXD về công trình hạ tầng",
        "Quy chuẩn kỹ thuật quốc gia | QCVN06-3:2022/BXD",
    ),
    ("code.standard", "Tiêu chuẩn TCVN ISO 9001:2015", "Tiêu chuẩn quốc gia | TCVNISO9001:2015"),
    (
        "code.standard",
        "phù hợp QCVN 41: 2019/BGTVT và TCVN 4477:2008",
        "Quy chuẩn kỹ thuật quốc gia | QCVN41:2019/BGTVT",
        "Tiêu chuẩn quốc gia | TCVN4477:2008",
    ),
    ("code.precedent", "Án lệ số 43/2021/AL", "Án lệ | 43/2021/AL"),
    (
        "code.precedent",
        "Bản án số 12/2020/HS-ST ngày 14/5/2020 của Tòa án nhân dân huyện Vân Hồ",
        "Bản án | 12/2020/HS-ST | 2020-05-14 | Tòa án nhân dân huyện Vân Hồ",
    ),
    ("code.without-kind", "(3722/VPCP-CN)", "- | 3722/VPCP-CN"),
    ("code.without-kind", "văn bản trả lời (số 45/SNV-CCVC ngày 12/4/2024)", "- | 45/SNV-CCVC | 2024-04-12"),
    ("code.without-kind", "xem 30/2020/NĐ-CP và 145/QĐ-BNV", "Nghị định | 30/2020/NĐ-CP", "Quyết định | 145/QĐ-BNV"),
    ("code.without-kind", "hồ sơ kèm số 114-KH/BTCTW", "Kế hoạch | 114-KH/BTCTW"),
    ("code.without-number-label", "Tờ trình 4017/TTr-BNNMT", "Tờ trình | 4017/TTr-BNNMT"),
    ("code.without-number-label", "Nghị quyết 12-NQ/ĐU", "Nghị quyết | 12-NQ/ĐU"),
    ("code.without-number-label", "Kết luận 63 KL/TW ngày 4/7/2024", "Kết luận | 63KL/TW | 2024-07-04"),
    ("code.without-number-label", "QĐ 2167/QĐ-UBND", "Quyết định | 2167/QĐ-UBND"),
    ("code.without-number-label", "NĐ 96/2026/NĐ-CP", "Nghị định | 96/2026/NĐ-CP"),
    ("code.without-number-label", "TTr 365/TTr-STC", "Tờ trình | 365/TTr-STC"),
    ("code.without-number-label", "TT 02/2019/TT-BNV ngày 24/01/2019", "Thông tư | 02/2019/TT-BNV | 2019-01-24"),
    ("code.without-number-label", "CV 123/SNV-VP ngày 12/3/2024", "Công văn | 123/SNV-VP | 2024-03-12"),
    (
        "code.bare-number",
        "Nghị quyết 57 và Nghị quyết 68 của Bộ Chính trị",
        "Nghị quyết | 57 | - | Bộ Chính trị",
        "Nghị quyết | 68 | - | Bộ Chính trị",
    ),
    ("code.bare-number", "Nghị quyết số 57", "Nghị quyết | 57"),
    ("code.bare-number", "Chỉ thị 05 của Bộ Chính trị", "Chỉ thị | 05 | - | Bộ Chính trị"),
    ("code.bare-number", "Nghị định 126 quy định về hội", "Nghị định | 126"),
    ("code.bare-number", "Kết luận số 14 của Bộ Chính trị", "Kết luận | 14 | - | Bộ Chính trị"),
    ("code.bare-number", "Công văn số 123 ngày 12/3/2024 của Sở Nội vụ", "Công văn | 123 | 2024-03-12 | Sở Nội vụ"),
    ("code.bare-number", "Quyết định 12 trường hợp nâng lương"),
    ("code.dirt", "Tờ trình số 348 /TTr - SNV ngày 28/8/2024 của Sở Nội vụ", "Tờ trình | 348/TTr-SNV | 2024-08-28 | Sở Nội vụ"),
    (
        "code.dirt",
        "Hướng dẫn số 23- HD/BTCTW ngày 18/01/2022 của Ban Tổ chức Trung ương",
        "Hướng dẫn | 23-HD/BTCTW | 2022-01-18 | Ban Tổ chức Trung ương",
    ),
    ("code.dirt", "Hướng dẫn 94 –HD/BTCTU ngày 16/8/2017", "Hướng dẫn | 94–HD/BTCTU | 2017-08-16"),
    ("code.dirt", "Công văn số 3308 /STC- HTDN ngày 21/3/2024 của Sở Tài chính", "Công văn | 3308/STC-HTDN | 2024-03-21 | Sở Tài chính"),
    ("code.dirt", "Thông tư số 12/ 2001/ TT-BTC ngày 01/3/2001", "Thông tư | 12/2001/TT-BTC | 2001-03-01"),
    ("code.dirt", "Quyết định số 999- TC/QĐ/CĐKT ngày 02/11/1996", "Quyết định | 999-TC/QĐ/CĐKT | 1996-11-02"),
    ("code.dirt", "Nghị định số 24/2000/NĐ - CP ngày 31/7/2000", "Nghị định | 24/2000/NĐ-CP | 2000-07-31"),
    ("code.dirt", "Quyết định số 12/2001/QĐ- BTC ngày 13/3/2001", "Quyết định | 12/2001/QĐ-BTC | 2001-03-13"),
    ("code.dirt", "Nghị định số 94 /1998/NĐ-CP ngày 17/11/1998", "Nghị định | 94/1998/NĐ-CP | 1998-11-17"),
    ("code.dirt", "Nghị định số 920/2024/NĐ‑CP ngày 08/10/2024", "Nghị định | 920/2024/NĐ‑CP | 2024-10-08"),
    ("code.dirt", "Công văn số: 45/SNV-VP ngày 12/4/2024", "Công văn | 45/SNV-VP | 2024-04-12"),
    ("code.dirt", "Công văn số 45/SNV–VP ngày 12/4/2024", "Công văn | 45/SNV–VP | 2024-04-12"),
    ("code.dirt", "Quyết  định   số   45/QĐ-SNV   ngày  12/4/2024", "Quyết định | 45/QĐ-SNV | 2024-04-12"),
    ("code.dirt", "QUYẾT ĐỊNH SỐ 45/QĐ-SNV NGÀY 12/4/2024", "Quyết định | 45/QĐ-SNV | 2024-04-12"),
    ("code.dirt", "Quyết Định số 45/QĐ-SNV", "Quyết định | 45/QĐ-SNV"),
    ("code.broken", "Quyết định số 45/QĐ-⏎UBND ngày 12/4/2024 của UBND tỉnh", "Quyết định | 45/QĐ-UBND | 2024-04-12 | UBND tỉnh"),
    ("code.broken", "Nghị định số⏎920/2024/NĐ-CP ngày⏎08/10/2024 của⏎Chính phủ", "Nghị định | 920/2024/NĐ-CP | 2024-10-08 | Chính phủ"),
    ("code.broken", "Kế hoạch số 530/KH⏎UBND ngày 15/7/2024", "Kế hoạch | 530/KH-UBND | 2024-07-15"),
    ("code.broken", "Kế hoạch số 530/KHUBND ngày 15/7/2024", "Kế hoạch | 530/KH-UBND | 2024-07-15"),
    ("code.broken", "Nghị định số 118/2023/NĐCP ngày 09/6/2023", "Nghị định | 118/2023/NĐ-CP | 2023-06-09"),
    ("code.broken", "Quyết định số 771/QĐBCĐ ngày 08/8/2024 của Ban Chỉ đạo", "Quyết định | 771/QĐ-BCĐ | 2024-08-08 | Ban Chỉ đạo"),
    ("code.broken", "Công văn số 2775/⏎SNV-VTLT ngày 10/11/2024 của Sở⏎Nội vụ", "Công văn | 2775/SNV-VTLT | 2024-11-10 | Sở Nội vụ"),
    ("code.broken", "Quyết⏎định số 12/QĐ-SNV ngày 12/4/2024", "Quyết định | 12/QĐ-SNV | 2024-04-12"),
    ("code.broken", "Công văn số 617/STP-BTTP ngày 31/7/2024", "Công văn | 617/STP-BTTP | 2024-07-31"),
    (
        "code.broken",
        "Hướng⏎dẫn số 57-HD/BTCTW ngày 23/4/2024 của Ban Tổ chức⏎Trung ương",
        "Hướng dẫn | 57-HD/BTCTW | 2024-04-23 | Ban Tổ chức Trung ương",
    ),
    ("code.footnote", "Nghị định số 920/2024/NĐ-CP1 ngày 08/10/2024 của Chính phủ", "Nghị định | 920/2024/NĐ-CP | 2024-10-08 | Chính phủ"),
    ("code.footnote", "Quyết định số 45/QĐ-UBND2, Sở Nội vụ báo cáo", "Quyết định | 45/QĐ-UBND"),
    ("code.footnote", "Luật số 45/2019/QH14 về lao động", "Luật | 45/2019/QH14"),
    ("code.footnote", "Công văn số 45/SNV-VP¹ ngày 12/4/2024", "Công văn | 45/SNV-VP | 2024-04-12"),
    ("code.footnote", "Nghị định số 920/2024/NĐ-CP 1 ngày 08/10/2024", "Nghị định | 920/2024/NĐ-CP | 2024-10-08"),
    ("code.glued", "biên bản số 11/TNĐBban hành ngày 12/4/2024", "Biên bản | 11/TNĐB | 2024-04-12"),
    ("code.glued", "Công văn số 45/UBNDcủa UBND xã", "Công văn | 45/UBND | - | UBND xã"),
    ("date.forms", "Công văn số 45/SNV-VP ngày 5 tháng 6 năm 2024", "Công văn | 45/SNV-VP | 2024-06-05"),
    ("date.written", "Công văn số 45/SNV-VP đề ngày 5/6/2034 của Sở Nội vụ", "Công văn | 45/SNV-VP | 2034-06-05 | Sở Nội vụ"),
    ("date.written", "Công văn số 45/SNV-VP (đề ngày 5/6/2034) của Sở Nội vụ", "Công văn | 45/SNV-VP | 2034-06-05 | Sở Nội vụ"),
    ("date.written", "thực hiện Công văn số 45/SNV-VP đến ngày 5/6/2034", "Công văn | 45/SNV-VP"),
    ("date.forms", "Công văn số 45/SNV-VP ngày 05-6-2024", "Công văn | 45/SNV-VP | 2024-06-05"),
    ("date.forms", "Công văn số 45/SNV-VP ngày 05.6.2024", "Công văn | 45/SNV-VP | 2024-06-05"),
    ("date.forms", "Công văn số 45/SNV-VP, ngày 05/6/2024", "Công văn | 45/SNV-VP | 2024-06-05"),
    ("date.forms", "Công văn số 45/SNV-VP (ngày 05/6/2024)", "Công văn | 45/SNV-VP | 2024-06-05"),
    ("date.forms", "Công văn số 45/SNV-VP ký ngày 05/6/2024", "Công văn | 45/SNV-VP | 2024-06-05"),
    ("date.forms", "Công văn số 45/SNV-VP được ban hành ngày 05/6/2024", "Công văn | 45/SNV-VP | 2024-06-05"),
    ("date.forms", "Công văn số 45/SNV-VP ngày 13 / 3/ 2001", "Công văn | 45/SNV-VP | 2001-03-13"),
    ("date.forms", "Công văn số 45/SNV-VP ngày15/5/2000", "Công văn | 45/SNV-VP | 2000-05-15"),
    ("date.forms", "Công văn số 45/SNV-VP tháng 6 năm 2024", "Công văn | 45/SNV-VP | 2024/6/?"),
    ("date.forms", "Công văn số 45/SNV-VP ngày     tháng 6 năm 2024", "Công văn | 45/SNV-VP | 2024/6/?"),
    ("date.forms", "Công văn số 45/SNV-VP ngày … tháng … năm 2024", "Công văn | 45/SNV-VP | 2024/?/?"),
    ("date.forms", "Công văn số 45/SNV-VP ngày    /12/2024", "Công văn | 45/SNV-VP | 2024/12/?"),
    ("date.forms", "Công văn số 45/SNV-VP ngày 07/11/205", "Công văn | 45/SNV-VP | 205/11/7"),
    ("date.forms", "Công văn số 45/SNV-VP ngày 31/02/2024", "Công văn | 45/SNV-VP | 2024/2/31"),
    ("date.forms", "Công văn số 45/SNV-VP ngày 22/9 của Sở Nội vụ", "Công văn | 45/SNV-VP | ?/9/22 | Sở Nội vụ"),
    ("date.forms", "Nghị quyết số 12/NQ-HĐND năm 2021", "Nghị quyết | 12/NQ-HĐND | 2021/?/?"),
    ("date.forms", "Công văn số 45/SNV-VP ngày 12 tháng Tám năm 2024", "Công văn | 45/SNV-VP | 2024-08-12"),
    ("date.forms", "Công văn số 45/SNV-VP (05/6/2024)", "Công văn | 45/SNV-VP | 2024-06-05"),
    ("date.forms", "Nghị định số 30/2020/NĐ-CP của Chính phủ ngày 05/3/2020", "Nghị định | 30/2020/NĐ-CP | 2020-03-05 | Chính phủ"),
    (
        "date.before",
        "Ngày 31/7/2024, Sở Tư pháp đã có Công văn số 600/STP-BTTP về việc hợp nhất các hội",
        "Công văn | 600/STP-BTTP | 2024-07-31 | Sở Tư pháp",
    ),
    (
        "date.before",
        "Ngày 12/6/2024, Quốc hội ban hành Nghị quyết số 202/2024/QH15 về sắp xếp đơn vị",
        "Nghị quyết | 202/2024/QH15 | 2024-06-12 | Quốc hội",
    ),
    (
        "date.before",
        "theo đó ngày 31/7/2024, Sở Tư pháp đã có Công văn số 600/STP-BTTP",
        "Công văn | 600/STP-BTTP | 2024-07-31 | Sở Tư pháp",
    ),
    (
        "date.before",
        "Ngày 05/8/2024, Sở Nội vụ có văn bản số 553/SNV-LĐVL về việc cử thành viên",
        "Văn bản | 553/SNV-LĐVL | 2024-08-05 | Sở Nội vụ",
    ),
    (
        "date.before",
        "Đến ngày 03/12/2024, Sở Nội vụ có Công văn số 3357/SNV-TCBC về việc góp ý",
        "Công văn | 3357/SNV-TCBC | 2024-12-03 | Sở Nội vụ",
    ),
    (
        "issuer.after",
        "Quyết định số 12/QĐ-UBND ngày 12/4/2024 của Chủ tịch UBND tỉnh về việc thành lập Tổ công tác",
        "Quyết định | 12/QĐ-UBND | 2024-04-12 | Chủ tịch UBND tỉnh",
    ),
    (
        "issuer.after",
        "Quyết định số 12/QĐ-UBND ngày 12/4/2024 của Chủ tịch Ủy ban nhân dân tỉnh Quảng Bình phê duyệt Đề án",
        "Quyết định | 12/QĐ-UBND | 2024-04-12 | Chủ tịch Ủy ban nhân dân tỉnh Quảng Bình",
    ),
    (
        "issuer.after",
        "Thông tư số 12/2020/TT-BTC ngày 12/4/2020 của Bộ trưởng Bộ Tài chính hướng dẫn việc in",
        "Thông tư | 12/2020/TT-BTC | 2020-04-12 | Bộ trưởng Bộ Tài chính",
    ),
    (
        "issuer.after",
        "Quyết định số 12/QĐ-BVHTTDL ngày 12/4/2024 của Bộ Văn hóa, Thể thao và Du lịch ban hành Kế hoạch",
        "Quyết định | 12/QĐ-BVHTTDL | 2024-04-12 | Bộ Văn hóa, Thể thao và Du lịch",
    ),
    (
        "issuer.after",
        "Công văn số 45/SVHTTDL-VP ngày 12/4/2024 của Sở Văn hóa, Thể thao và Du lịch tỉnh Hà Giang về lễ hội",
        "Công văn | 45/SVHTTDL-VP | 2024-04-12 | Sở Văn hóa, Thể thao và Du lịch tỉnh Hà Giang",
    ),
    (
        "issuer.after",
        "Quyết định số 12/QĐ-UBND của UBND thành phố Hồ Chí Minh về việc",
        "Quyết định | 12/QĐ-UBND | - | UBND thành phố Hồ Chí Minh",
    ),
    (
        "issuer.after",
        "Quyết định số 12/QĐ-UBND ngày 12/4/2024 của UBND TP. Hồ Chí Minh.",
        "Quyết định | 12/QĐ-UBND | 2024-04-12 | UBND TP. Hồ Chí Minh",
    ),
    (
        "issuer.after",
        "Quyết định số 12/QĐ-UBND của UBND tỉnh Bà Rịa - Vũng Tàu ban hành Quy định",
        "Quyết định | 12/QĐ-UBND | - | UBND tỉnh Bà Rịa - Vũng Tàu",
    ),
    (
        "issuer.after",
        "Quyết định số 12/QĐ-UBND của UBND xã Tân Lập, huyện Mộc Châu, tỉnh Sơn La về việc",
        "Quyết định | 12/QĐ-UBND | - | UBND xã Tân Lập, huyện Mộc Châu, tỉnh Sơn La",
    ),
    (
        "issuer.after",
        "Quyết định số 12/QĐ-UBND của UBND phường Tô Hiệu, thành phố Sơn La",
        "Quyết định | 12/QĐ-UBND | - | UBND phường Tô Hiệu, thành phố Sơn La",
    ),
    (
        "issuer.after",
        "Kế hoạch số 5/KH-THTL ngày 12/9/2024 của trường Tiểu học Tân Lập về Kế hoạch giáo dục",
        "Kế hoạch | 5/KH-THTL | 2024-09-12 | trường Tiểu học Tân Lập",
    ),
    (
        "issuer.after",
        "Quyết định số 12/QĐ-ĐHKT ngày 12/4/2024 của Hiệu trưởng Trường Đại học Kinh tế về việc",
        "Quyết định | 12/QĐ-ĐHKT | 2024-04-12 | Hiệu trưởng Trường Đại học Kinh tế",
    ),
    (
        "issuer.after",
        "Công văn số 45/BV-KHTH ngày 12/4/2024 của Bệnh viện Đa khoa tỉnh Lào Cai đề nghị hỗ trợ",
        "Công văn | 45/BV-KHTH | 2024-04-12 | Bệnh viện Đa khoa tỉnh Lào Cai",
    ),
    (
        "issuer.after",
        "Công văn số 45/HĐTĐ ngày 12/4/2024 của Hội đồng thẩm định, đánh giá chỉ số cải cách hành chính tỉnh về kết quả",
        "Công văn | 45/HĐTĐ | 2024-04-12 | Hội đồng thẩm định, đánh giá chỉ số cải cách hành chính tỉnh",
    ),
    (
        "issuer.after",
        "Công văn số 45/BQL-KH ngày 12/4/2024 của Ban Quản lý các khu công nghiệp tỉnh về tiến độ",
        "Công văn | 45/BQL-KH | 2024-04-12 | Ban Quản lý các khu công nghiệp tỉnh",
    ),
    (
        "issuer.after",
        "Công văn số 45/TTXT-HC ngày 12/4/2024 của Trung tâm Xúc tiến đầu tư, thương mại và du lịch tỉnh về hội chợ",
        "Công văn | 45/TTXT-HC | 2024-04-12 | Trung tâm Xúc tiến đầu tư, thương mại và du lịch tỉnh",
    ),
    (
        "issuer.after",
        "Công văn số 45/HH ngày 12/4/2024 của Hiệp hội Điện gió và mặt trời Ninh Thuận về việc đổi tên",
        "Công văn | 45/HH | 2024-04-12 | Hiệp hội Điện gió và mặt trời Ninh Thuận",
    ),
    (
        "issuer.after",
        "Công văn số 12/HHĐG ngày 12/4/2024 của Liên đoàn Thương mại và Công nghiệp Việt Nam (VCCI) về khảo sát",
        "Công văn | 12/HHĐG | 2024-04-12 | Liên đoàn Thương mại và Công nghiệp Việt Nam (VCCI)",
    ),
    (
        "issuer.after",
        "Văn bản số 55-CV/BCĐ ngày 12/9/2024 của Ban Chỉ đạo Trung ương về tổng kết Nghị quyết số 65-NQ/TW về sắp xếp",
        "Văn bản | 55-CV/BCĐ | 2024-09-12 | Ban Chỉ đạo Trung ương về tổng kết Nghị quyết số 65-NQ/TW",
        "Nghị quyết | 65-NQ/TW",
    ),
    (
        "issuer.after",
        "Quyết định số 771/QĐ-BCĐ ngày 08/8/2024 của Ban Chỉ đạo về phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số tỉnh Nam Định ban hành Quy chế",
        "Quyết định | 771/QĐ-BCĐ | 2024-08-08 | Ban Chỉ đạo về phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số tỉnh Nam Định",
    ),
    (
        "issuer.after",
        "Kế hoạch số 12/KH-BCĐ ngày 12/4/2024 của Ban Chỉ đạo về việc triển khai",
        "Kế hoạch | 12/KH-BCĐ | 2024-04-12 | Ban Chỉ đạo",
    ),
    (
        "issuer.after",
        "Nghị định số 12/2020/NĐ-CP ngày 12/4/2020 của Chính phủ Quy định chi tiết Luật Đường sắt",
        "Nghị định | 12/2020/NĐ-CP | 2020-04-12 | Chính phủ",
    ),
    ("issuer.after", "Quyết định số 12/QĐ-UBND của UBND tỉnh Quy định mức thu phí", "Quyết định | 12/QĐ-UBND | - | UBND tỉnh"),
    (
        "issuer.after",
        "Công văn số 45/BNV-TCPCP ngày 12/4/2024 của Bộ Nội vụ và các văn bản có liên quan",
        "Công văn | 45/BNV-TCPCP | 2024-04-12 | Bộ Nội vụ",
    ),
    ("issuer.after", "Quyết định số 12/QĐ-BCA do Bộ trưởng Bộ Công an ban hành", "Quyết định | 12/QĐ-BCA | - | Bộ trưởng Bộ Công an"),
    ("issuer.after", "Công văn số 45/SNV-VP (của Sở Nội vụ)", "Công văn | 45/SNV-VP | - | Sở Nội vụ"),
    (
        "issuer.after",
        "Tờ trình số 579/TTr-ĐLS ngày 03/10/2024 của Đoàn Luật sư tỉnh Kon Tum, Gia Lai, Phú Yên (cũ) về việc sáp nhập",
        "Tờ trình | 579/TTr-ĐLS | 2024-10-03 | Đoàn Luật sư tỉnh Kon Tum, Gia Lai, Phú Yên (cũ)",
    ),
    (
        "issuer.after",
        "Đơn đề nghị số 845/ĐĐN-ĐLS ngày 27/11/2024 của Đoàn Luật sư tỉnh Kon Tum, Đoàn Luật sư tỉnh Gia Lai, Đoàn Luật sư tỉnh Phú Yên.",
        "Đơn đề nghị | 845/ĐĐN-ĐLS | 2024-11-27 | Đoàn Luật sư tỉnh Kon Tum, Đoàn Luật sư tỉnh Gia Lai, Đoàn Luật sư tỉnh Phú Yên",
    ),
    (
        "issuer.after",
        "Quyết định số 12/QĐ-VPCP của Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ về việc",
        "Quyết định | 12/QĐ-VPCP | - | Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ",
    ),
    ("issuer.after", "Công văn số 45/UBDT của Ủy ban Dân tộc về chính sách", "Công văn | 45/UBDT | - | Ủy ban Dân tộc"),
    (
        "issuer.after",
        "Quyết định số 12/QĐ-QLTT của Cục Quản lý thị trường tỉnh Hòa Bình",
        "Quyết định | 12/QĐ-QLTT | - | Cục Quản lý thị trường tỉnh Hòa Bình",
    ),
    (
        "issuer.after",
        "Công văn số 45/CAT-PV01 ngày 12/4/2024 của Công an tỉnh Thái Bình",
        "Công văn | 45/CAT-PV01 | 2024-04-12 | Công an tỉnh Thái Bình",
    ),
    (
        "issuer.after",
        "Công văn số 45/BHXH-CSXH ngày 12/4/2024 của Bảo hiểm xã hội Việt Nam về việc hướng dẫn",
        "Công văn | 45/BHXH-CSXH | 2024-04-12 | Bảo hiểm xã hội Việt Nam",
    ),
    ("issuer.after", "Quyết định số 12/QĐ-TTCP của Tổng Thanh tra Chính phủ", "Quyết định | 12/QĐ-TTCP | - | Tổng Thanh tra Chính phủ"),
    (
        "issuer.after",
        "Quyết định số 12/QĐ-KTNN của Tổng Kiểm toán nhà nước ban hành",
        "Quyết định | 12/QĐ-KTNN | - | Tổng Kiểm toán nhà nước",
    ),
    (
        "issuer.after",
        "Nghị quyết số 05/NQ-HĐND ngày 12/4/2024 của Hội đồng nhân dân thành phố Hải Phòng thông qua",
        "Nghị quyết | 05/NQ-HĐND | 2024-04-12 | Hội đồng nhân dân thành phố Hải Phòng",
    ),
    (
        "issuer.after",
        "Thông tri số 03-TTr/MTTW-BTT ngày 12/4/2024 của Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam hướng dẫn",
        "Thông tri | 03-TTr/MTTW-BTT | 2024-04-12 | Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam",
    ),
    ("issuer.after", "Quyết định số 12/QĐ-TCT của Tổng cục Thuế", "Quyết định | 12/QĐ-TCT | - | Tổng cục Thuế"),
    ("issuer.after", "Quyết định số 12/QĐ-BQP của Quân khu 7 về việc", "Quyết định | 12/QĐ-BQP | - | Quân khu 7"),
    (
        "issuer.before",
        "theo đề nghị của Hiệp hội Doanh nghiệp tỉnh tại Công văn số 282/HHDN-VP ngày 09/01/2024",
        "Công văn | 282/HHDN-VP | 2024-01-09 | Hiệp hội Doanh nghiệp tỉnh",
    ),
    (
        "issuer.before",
        "Xét đề nghị của Giám đốc Sở Tài chính tại Tờ trình số 152/TTr-STC ngày 06/3/2024",
        "Tờ trình | 152/TTr-STC | 2024-03-06 | Giám đốc Sở Tài chính",
    ),
    (
        "issuer.before",
        "Ý kiến của Sở Xây dựng: Tại Công văn số 151/SXD-QLN ngày 15/4/2024, Sở Xây dựng thống nhất",
        "Công văn | 151/SXD-QLN | 2024-04-15 | Sở Xây dựng",
    ),
    (
        "issuer.before",
        "UBND tỉnh đã ban hành Quyết định số 3780/QĐ-UBND ngày 03/11/2024 về việc thành lập",
        "Quyết định | 3780/QĐ-UBND | 2024-11-03 | UBND tỉnh",
    ),
    (
        "issuer.before",
        "UBND tỉnh đã có chỉ đạo tại Công văn số 6486/UBND-KTTH ngày 19/9/2024",
        "Công văn | 6486/UBND-KTTH | 2024-09-19 | UBND tỉnh",
    ),
    (
        "issuer.before",
        "được Chủ tịch UBND tỉnh Phú Yên (trước sắp xếp) phê duyệt tại Quyết định số 2667/QĐ-UBND ngày 05/8/2020",
        "Quyết định | 2667/QĐ-UBND | 2020-08-05 | Chủ tịch UBND tỉnh Phú Yên",
    ),
    (
        "issuer.before",
        "Sở Nội vụ nhận được Công văn số 745/CV-HNDN ngày 12/02/2024 của Hội Nữ Doanh nhân tỉnh",
        "Công văn | 745/CV-HNDN | 2024-02-12 | Hội Nữ Doanh nhân tỉnh",
    ),
    (
        "issuer.before",
        "Theo đề nghị của Hội Liên hiệp Thanh niên các tỉnh Kon Tum, Gia Lai (trước sắp xếp) tại Đơn đề nghị ngày 26 tháng 02 năm 2024 và Sở Nội vụ tại Tờ trình số 103/TTr-SNV ngày 06 tháng 3 năm 2024",
        "Đơn đề nghị | Đơn đề nghị | 2024-02-26 | Hội Liên hiệp Thanh niên các tỉnh Kon Tum, Gia Lai (trước sắp xếp)",
        "Tờ trình | 103/TTr-SNV | 2024-03-06 | Sở Nội vụ",
    ),
    (
        "issuer.before",
        "Sở Tư pháp có Công văn số 7934/STP-BTTP ngày 16/10/2024 về việc hoàn thiện Đề án và Công văn số 315/STP-BTTP ngày 13/11/2024 về việc tổ chức Đại hội",
        "Công văn | 7934/STP-BTTP | 2024-10-16 | Sở Tư pháp",
        "Công văn | 315/STP-BTTP | 2024-11-13 | Sở Tư pháp",
    ),
    (
        "issuer.before",
        "đề xuất của Trung tâm tại Tờ trình số 642/TTXT-ĐTKT ngày 05/11/2024",
        "Tờ trình | 642/TTXT-ĐTKT | 2024-11-05 | Trung tâm",
    ),
    (
        "issuer.before",
        "Ủy ban nhân dân tỉnh nhận được Công văn số 45/BC-HHNM ngày 24/12/2024 của Hiệp hội Nước mắm Cát Hải về việc báo cáo",
        "Công văn | 45/BC-HHNM | 2024-12-24 | Hiệp hội Nước mắm Cát Hải",
    ),
    (
        "issuer.before",
        "Sở Nội vụ đã tham mưu UBND tỉnh ban hành Kế hoạch số 530/KH-UBND ngày 15/7/2024",
        "Kế hoạch | 530/KH-UBND | 2024-07-15 | UBND tỉnh",
    ),
    ("issuer.before", "thực hiện nhiệm vụ được giao tại Công văn số 12/UBND-NC ngày 12/4/2024", "Công văn | 12/UBND-NC | 2024-04-12"),
    (
        "issuer.shared",
        "Kết luận số 63-KL/TW ngày 4/7/2024, Kết luận số 278-KL/TW ngày 11/7/2024 và Kết luận số 91-KL/TW ngày 17/7/2024 của Bộ Chính trị về xây dựng",
        "Kết luận | 63-KL/TW | 2024-07-04 | Bộ Chính trị",
        "Kết luận | 278-KL/TW | 2024-07-11 | Bộ Chính trị",
        "Kết luận | 91-KL/TW | 2024-07-17 | Bộ Chính trị",
    ),
    (
        "issuer.shared",
        "các văn bản số 1407/UBND-NNMT ngày 12/4/2024 và số 1446/UBND-NNMT ngày 15/4/2024 của UBND tỉnh",
        "Văn bản | 1407/UBND-NNMT | 2024-04-12 | UBND tỉnh",
        "Văn bản | 1446/UBND-NNMT | 2024-04-15 | UBND tỉnh",
    ),
    (
        "issuer.shared",
        "Quyết định số 12/QĐ-UBND và Quyết định số 13/QĐ-UBND ngày 15/4/2024 của Chủ tịch UBND tỉnh",
        "Quyết định | 12/QĐ-UBND | - | Chủ tịch UBND tỉnh",
        "Quyết định | 13/QĐ-UBND | 2024-04-15 | Chủ tịch UBND tỉnh",
    ),
    (
        "issuer.shared",
        "Luật Đất đai năm 2013, Nghị định số 43/2014/NĐ-CP ngày 15/5/2014 của Chính phủ",
        "Luật | Luật Đất đai | 2013/?/?",
        "Nghị định | 43/2014/NĐ-CP | 2014-05-15 | Chính phủ",
    ),
    (
        "issuer.shared",
        "Công văn số 45/SNV-VP, số 46/SNV-VP và số 47/SNV-VP của Sở Nội vụ",
        "Công văn | 45/SNV-VP | - | Sở Nội vụ",
        "Công văn | 46/SNV-VP | - | Sở Nội vụ",
        "Công văn | 47/SNV-VP | - | Sở Nội vụ",
    ),
    (
        "issuer.shared",
        "Công văn số 496/SNV-TCBC ngày 14/8/2024 và Công văn số 2716/SNV-TCBC ngày 07/10/2024",
        "Công văn | 496/SNV-TCBC | 2024-08-14",
        "Công văn | 2716/SNV-TCBC | 2024-10-07",
    ),
    (
        "issuer.shared",
        "Công văn số 7698/UBND-NC và Công văn số 8652/UBND-NC của UBND tỉnh: bắt đầu",
        "Công văn | 7698/UBND-NC | - | UBND tỉnh",
        "Công văn | 8652/UBND-NC | - | UBND tỉnh",
    ),
    (
        "list.kinds",
        "các Nghị định số 12/2020/NĐ-CP, số 13/2021/NĐ-CP và số 14/2022/NĐ-CP của Chính phủ",
        "Nghị định | 12/2020/NĐ-CP | - | Chính phủ",
        "Nghị định | 13/2021/NĐ-CP | - | Chính phủ",
        "Nghị định | 14/2022/NĐ-CP | - | Chính phủ",
    ),
    (
        "list.kinds",
        "các Công văn: số 45/SNV-VP ngày 12/4/2024; số 46/SNV-VP ngày 15/4/2024",
        "Công văn | 45/SNV-VP | 2024-04-12",
        "Công văn | 46/SNV-VP | 2024-04-15",
    ),
    (
        "list.kinds",
        "Quyết định số 12/QĐ-UBND, 13/QĐ-UBND, 14/QĐ-UBND ngày 12/4/2024",
        "Quyết định | 12/QĐ-UBND",
        "Quyết định | 13/QĐ-UBND",
        "Quyết định | 14/QĐ-UBND | 2024-04-12",
    ),
    ("list.kinds", "Thông tư số 12/2020/TT-BTC và 13/2020/TT-BTC", "Thông tư | 12/2020/TT-BTC", "Thông tư | 13/2020/TT-BTC"),
    ("kind.forms", "văn bản số 553/SNV-LĐVL ngày 05/8/2024", "Văn bản | 553/SNV-LĐVL | 2024-08-05"),
    ("kind.forms", "Văn bản số 409/STP-BTTP ngày 08/9/2024 của Sở Tư pháp", "Văn bản | 409/STP-BTTP | 2024-09-08 | Sở Tư pháp"),
    (
        "kind.forms",
        "Đơn đề nghị hợp nhất số 845/ĐĐN-ĐLS ngày 27/11/2024 của Đoàn Luật sư tỉnh Kon Tum",
        "Đơn đề nghị hợp nhất | 845/ĐĐN-ĐLS | 2024-11-27 | Đoàn Luật sư tỉnh Kon Tum",
    ),
    ("kind.forms", "công văn số 45/SNV-VP", "Công văn | 45/SNV-VP"),
    ("kind.forms", "Công điện khẩn số 12/CĐ-UBND ngày 12/4/2024", "Công điện | 12/CĐ-UBND | 2024-04-12"),
    ("kind.forms", "Công văn hỏa tốc số 45/SNV-VP ngày 12/4/2024", "Công văn | 45/SNV-VP | 2024-04-12"),
    ("kind.forms", "Nghị định của Chính phủ số 12/2020/NĐ-CP ngày 12/4/2020", "Nghị định | 12/2020/NĐ-CP | 2020-04-12 | Chính phủ"),
    ("kind.forms", "Công văn của Sở Nội vụ số 45/SNV-VP ngày 12/4/2024", "Công văn | 45/SNV-VP | 2024-04-12 | Sở Nội vụ"),
    (
        "kind.forms",
        "Hướng dẫn về công tác thi trực tuyến học kỳ I số 64/HD-KT ngày 26 tháng 11 năm 2021",
        "Hướng dẫn | 64/HD-KT | 2021-11-26",
    ),
    ("kind.forms", "Thông báo kết luận số 45/TB-UBND ngày 12/4/2024 của UBND tỉnh", "Thông báo | 45/TB-UBND | 2024-04-12 | UBND tỉnh"),
    ("kind.forms", "Báo cáo thẩm định số 45/BC-STP ngày 12/4/2024 của Sở Tư pháp", "Báo cáo | 45/BC-STP | 2024-04-12 | Sở Tư pháp"),
    ("kind.forms", "Giấy phép số 45/GP-BTTTT ngày 12/4/2024", "Giấy phép | 45/GP-BTTTT | 2024-04-12"),
    ("kind.forms", "Hợp đồng số 45/2024/HĐ-XD ngày 12/4/2024", "Hợp đồng | 45/2024/HĐ-XD | 2024-04-12"),
    (
        "kind.forms",
        "Công văn số 856/HD-BTV ngày 29/7/2024 của Ban Thường vụ Hiệp hội",
        "Công văn | 856/HD-BTV | 2024-07-29 | Ban Thường vụ Hiệp hội",
    ),
    (
        "kind.forms",
        "Tờ trình số 01/TT-HHVT ngày 02/4/2024 của Hiệp hội Vận tải ô tô tỉnh Hà Nam",
        "Tờ trình | 01/TT-HHVT | 2024-04-02 | Hiệp hội Vận tải ô tô tỉnh Hà Nam",
    ),
    ("law.date", "Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025", "Luật | Luật Tổ chức chính quyền địa phương | 2025-06-16"),
    (
        "law.date",
        "Luật Xây dựng ngày 18/6/2014; Luật sửa đổi, bổ sung một số điều của Luật Xây dựng ngày 17/6/2020",
        "Luật | Luật Xây dựng | 2014-06-18",
        "Luật | Luật sửa đổi, bổ sung một số điều của Luật Xây dựng | 2020-06-17",
    ),
    (
        "law.date",
        "Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22 tháng 11 năm 2019",
        "Luật | Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương | 2019-11-22",
    ),
    (
        "law.date",
        "Luật Sửa đổi, bổ sung một số điều của 37 luật có liên quan đến quy hoạch ngày 20 tháng 11 năm 2018",
        "Luật | Luật Sửa đổi, bổ sung một số điều của 37 luật có liên quan đến quy hoạch | 2018-11-20",
    ),
    ("law.date", "Luật hàng không dân dụng Việt Nam ngày 29 tháng 6 năm 2006", "Luật | Luật hàng không dân dụng Việt Nam | 2006-06-29"),
    (
        "law.date",
        "Luật sửa đổi, bổ sung Điều 6 và Phụ lục 4 về Danh mục ngành, nghề đầu tư kinh doanh có điều kiện của Luật đầu tư ngày 22 tháng 11 năm 2016",
        "Luật | Luật sửa đổi, bổ sung Điều 6 và Phụ lục 4 về Danh mục ngành, nghề đầu tư kinh doanh có điều kiện của Luật đầu tư | 2016-11-22",
    ),
    ("law.date", "Luật Phòng, chống thiên tai ngày 19 tháng 6 năm 2013", "Luật | Luật Phòng, chống thiên tai | 2013-06-19"),
    (
        "law.date",
        "Luật Trật tự, an toàn giao thông đường bộ ngày 27 tháng 6 năm 2024 và Luật Đường bộ ngày 27 tháng 6 năm 2024",
        "Luật | Luật Trật tự, an toàn giao thông đường bộ | 2024-06-27",
        "Luật | Luật Đường bộ | 2024-06-27",
    ),
    (
        "law.date",
        "Pháp lệnh Ưu đãi người có công với cách mạng ngày 09 tháng 12 năm 2020",
        "Pháp lệnh | Pháp lệnh Ưu đãi người có công với cách mạng | 2020-12-09",
    ),
    ("law.date", "Bộ luật Dân sự ngày 24 tháng 11 năm 2015", "Bộ luật | Bộ luật Dân sự | 2015-11-24"),
    (
        "law.date",
        "Công ước Thống nhất một số quy tắc vận chuyển hàng không được thông qua tại Mông-rê-an ngày 28 tháng 5 năm 1999",
        "Công ước | Công ước Thống nhất một số quy tắc vận chuyển hàng không | 1999-05-28",
    ),
    ("law.year", "Luật Đất đai năm 2013", "Luật | Luật Đất đai | 2013/?/?"),
    ("law.year", "Luật Đất đai 2013", "Luật | Luật Đất đai | 2013/?/?"),
    ("law.year", "Bộ luật Lao động 2019", "Bộ luật | Bộ luật Lao động | 2019/?/?"),
    ("law.year", "Bộ luật Hình sự năm 2015 (sửa đổi, bổ sung năm 2017)", "Bộ luật | Bộ luật Hình sự | 2015/?/?"),
    ("law.year", "Luật Luật sư năm 2006, được sửa đổi, bổ sung năm 2012", "Luật | Luật Luật sư | 2006/?/?"),
    ("law.year", "Hiến pháp năm 2013", "Hiến pháp | Hiến pháp | 2013/?/?"),
    (
        "law.year",
        "Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam năm 1992 đã được sửa đổi, bổ sung một số điều theo Nghị quyết số 98/2001/QH10",
        "Hiến pháp | Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam | 1992/?/?",
        "Nghị quyết | 98/2001/QH10",
    ),
    ("law.year", "Luật Thi đua, khen thưởng năm 2022", "Luật | Luật Thi đua, khen thưởng | 2022/?/?"),
    (
        "law.year",
        "Luật Xử lý vi phạm hành chính năm 2012, Luật Cư trú năm 2020",
        "Luật | Luật Xử lý vi phạm hành chính | 2012/?/?",
        "Luật | Luật Cư trú | 2020/?/?",
    ),
    ("law.year", "luật Đất đai năm 2013", "Luật | luật Đất đai | 2013/?/?"),
    ("law.number", "Luật Tổ chức chính quyền địa phương số 47/2025/QH15", "Luật | 47/2025/QH15"),
    ("law.number", "Luật An toàn, vệ sinh lao động số 32/2015/QH13 ngày 25 tháng 6 năm 2015", "Luật | 32/2015/QH13 | 2015-06-25"),
    (
        "law.number",
        "Luật Doanh nghiệp số 59/2020/QH14 được sửa đổi, bổ sung một số điều theo luật số 03/2022/QH15, luật số 76/2025/QH15",
        "Luật | 59/2020/QH14",
        "Luật | 03/2022/QH15",
        "Luật | 76/2025/QH15",
    ),
    (
        "law.number",
        "Luật Xử lý vi phạm hành chính số 19/2012/QH13 được sửa đổi, bổ sung bởi Luật số 67/2020/QH14 và Luật số 88/2025/QH15",
        "Luật | 19/2012/QH13",
        "Luật | 67/2020/QH14",
        "Luật | 88/2025/QH15",
    ),
    ("law.number", "Luật Quản lý, sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ số 42/2024/QH15", "Luật | 42/2024/QH15"),
    ("law.number", "Pháp lệnh Phòng, chống mại dâm số 10/2003/PL-UBTVQH11", "Pháp lệnh | 10/2003/PL-UBTVQH11"),
    ("law.number", "Luật Nhập cảnh, xuất cảnh, quá cảnh, cư trú của người nước ngoài tại Việt Nam số 47/2014/QH13", "Luật | 47/2014/QH13"),
    ("law.number", "Luật Thi đua, khen thưởng (sửa đổi) số 06/2022/QH15", "Luật | 06/2022/QH15"),
    ("law.name", "theo quy định của Luật Đất đai và các văn bản hướng dẫn", "Luật | Luật Đất đai"),
    (
        "law.name",
        "Luật Phòng, chống tác hại của rượu bia, Luật Đầu tư công",
        "Luật | Luật Phòng, chống tác hại của rượu bia",
        "Luật | Luật Đầu tư công",
    ),
    ("law.name", "quy định tại Điều 12 Luật Công chứng", "Luật | Luật Công chứng | - | - | Điều 12"),
    ("law.name", "Điều lệ Đảng Cộng sản Việt Nam", "Điều lệ | Điều lệ Đảng Cộng sản Việt Nam"),
    (
        "law.name",
        "khoản 2 Điều 20 Điều lệ Hiệp hội công chứng viên Việt Nam",
        "Điều lệ | Điều lệ Hiệp hội công chứng viên Việt Nam | - | - | khoản 2 Điều 20",
    ),
    ("congress", "Nghị quyết Đại hội lần thứ XIII của Đảng", "Nghị quyết | Nghị quyết Đại hội lần thứ XIII của Đảng"),
    (
        "congress",
        "Nghị quyết các hội nghị Ban Chấp hành Trung ương khóa XII",
        "Nghị quyết | Nghị quyết các hội nghị Ban Chấp hành Trung ương khóa XII",
    ),
    (
        "congress",
        "Nghị quyết Đại hội Đảng bộ tỉnh Hải Dương lần thứ XVII, nhiệm kỳ 2020-2025",
        "Nghị quyết | Nghị quyết Đại hội Đảng bộ tỉnh Hải Dương lần thứ XVII, nhiệm kỳ 2020-2025",
    ),
    ("congress", "Nghị quyết Đại hội XIII của Đảng", "Nghị quyết | Nghị quyết Đại hội XIII của Đảng"),
    (
        "dated",
        "Đơn đề nghị ngày 26/11/2024 của Hội đồng quản lý Quỹ Khuyến học tỉnh về việc hợp nhất",
        "Đơn đề nghị | Đơn đề nghị | 2024-11-26 | Hội đồng quản lý Quỹ Khuyến học tỉnh",
    ),
    (
        "dated",
        "Đơn đề nghị của Liên đoàn Võ thuật cổ truyền tỉnh ngày 17/8/2024 về việc sáp nhập",
        "Đơn đề nghị | Đơn đề nghị | 2024-08-17 | Liên đoàn Võ thuật cổ truyền tỉnh",
    ),
    ("dated", "Công văn ngày 12/4/2024 của Sở Nội vụ", "Công văn | Công văn | 2024-04-12 | Sở Nội vụ"),
    ("dated", "Biên bản họp ngày 12/4/2024 của Hội đồng trường", "Biên bản | Biên bản họp | 2024-04-12 | Hội đồng trường"),
    ("dated", "Tờ trình ngày 12 tháng 4 năm 2024 của Hội Người cao tuổi xã", "Tờ trình | Tờ trình | 2024-04-12 | Hội Người cao tuổi xã"),
    ("pinpoint.basic", "điểm a khoản 2 Điều 5 Nghị định số 12/2020/NĐ-CP", "Nghị định | 12/2020/NĐ-CP | - | - | điểm a khoản 2 Điều 5"),
    (
        "pinpoint.basic",
        "khoản 3 Điều 15 và khoản 11 Điều 19 Nghị định số 12/2020/NĐ-CP",
        "Nghị định | 12/2020/NĐ-CP | - | - | khoản 3 Điều 15 và khoản 11 Điều 19",
    ),
    (
        "pinpoint.basic",
        "các khoản 1, 2 và 3 Điều 8 Luật Đất đai năm 2013",
        "Luật | Luật Đất đai | 2013/?/? | - | các khoản 1, 2 và 3 Điều 8",
    ),
    (
        "pinpoint.basic",
        "khoản 1, khoản 2 Điều 12 của Nghị định số 12/2020/NĐ-CP",
        "Nghị định | 12/2020/NĐ-CP | - | - | khoản 1, khoản 2 Điều 12",
    ),
    (
        "pinpoint.basic",
        "các điểm a, d, đ, g khoản 1 Điều 1 của Pháp lệnh Ưu đãi người có công ngày 09/12/2020",
        "Pháp lệnh | Pháp lệnh Ưu đãi người có công | 2020-12-09 | - | các điểm a, d, đ, g khoản 1 Điều 1",
    ),
    (
        "pinpoint.basic",
        "điểm b, điểm c, điểm e khoản 1 Điều 1 Thông tư số 12/2020/TT-BTC",
        "Thông tư | 12/2020/TT-BTC | - | - | điểm b, điểm c, điểm e khoản 1 Điều 1",
    ),
    (
        "pinpoint.basic",
        "điểm b hoặc điểm c khoản 1 Điều 15 Nghị định số 12/2020/NĐ-CP",
        "Nghị định | 12/2020/NĐ-CP | - | - | điểm b hoặc điểm c khoản 1 Điều 15",
    ),
    ("pinpoint.basic", "Điều 58, 59, 60 Luật Đất đai năm 2013", "Luật | Luật Đất đai | 2013/?/? | - | Điều 58, 59, 60"),
    ("pinpoint.basic", "Điều 31, Điều 32 Nghị định số 12/2020/NĐ-CP", "Nghị định | 12/2020/NĐ-CP | - | - | Điều 31, Điều 32"),
    ("pinpoint.basic", "khoản 5, Điều 1 Luật số 45/2019/QH14", "Luật | 45/2019/QH14 | - | - | khoản 5, Điều 1"),
    ("pinpoint.basic", "Điểm a khoản 1, Điều 3 Thông tư số 12/2020/TT-BTC", "Thông tư | 12/2020/TT-BTC | - | - | Điểm a khoản 1, Điều 3"),
    (
        "pinpoint.basic",
        "điểm a, b khoản 1 và điểm c khoản 3 Điều 7; khoản 2 Điều 9 Nghị định số 12/2020/NĐ-CP",
        "Nghị định | 12/2020/NĐ-CP | - | - | điểm a, b khoản 1 và điểm c khoản 3 Điều 7; khoản 2 Điều 9",
    ),
    ("pinpoint.basic", "từ Điều 5 đến Điều 9 Nghị định số 12/2020/NĐ-CP", "Nghị định | 12/2020/NĐ-CP | - | - | từ Điều 5 đến Điều 9"),
    (
        "pinpoint.basic",
        "từ khoản 1 đến khoản 4 Điều 3 Nghị định số 12/2020/NĐ-CP",
        "Nghị định | 12/2020/NĐ-CP | - | - | từ khoản 1 đến khoản 4 Điều 3",
    ),
    ("pinpoint.basic", "Điều 14-16 Nghị định số 12/2020/NĐ-CP", "Nghị định | 12/2020/NĐ-CP | - | - | Điều 14-16"),
    ("pinpoint.basic", "Điều 15a Nghị định số 12/2020/NĐ-CP", "Nghị định | 12/2020/NĐ-CP | - | - | Điều 15a"),
    ("pinpoint.basic", "khoản 3a Điều 5 Nghị định số 12/2020/NĐ-CP", "Nghị định | 12/2020/NĐ-CP | - | - | khoản 3a Điều 5"),
    ("pinpoint.basic", "điểm d1 khoản 2 Điều 5 Nghị định số 12/2020/NĐ-CP", "Nghị định | 12/2020/NĐ-CP | - | - | điểm d1 khoản 2 Điều 5"),
    (
        "pinpoint.other-units",
        "mục 1, phần III Hướng dẫn số 23-HD/BTCTW ngày 18/01/2022 của Ban Tổ chức Trung ương",
        "Hướng dẫn | 23-HD/BTCTW | 2022-01-18 | Ban Tổ chức Trung ương | mục 1, phần III",
    ),
    (
        "pinpoint.other-units",
        "điểm a mục 2 Công văn số 4417/BNV-TCPCP ngày 29/4/2024 của Bộ Nội vụ",
        "Công văn | 4417/BNV-TCPCP | 2024-04-29 | Bộ Nội vụ | điểm a mục 2",
    ),
    ("pinpoint.other-units", "Mục III, Phần C Quyết định số 12/QĐ-UBND", "Quyết định | 12/QĐ-UBND | - | - | Mục III, Phần C"),
    (
        "pinpoint.other-units",
        "tiết 2.1 điểm 2 mục II Phần A Thông tư số 12/2000/TT-BTC",
        "Thông tư | 12/2000/TT-BTC | - | - | tiết 2.1 điểm 2 mục II Phần A",
    ),
    (
        "pinpoint.other-units",
        "Mẫu số 15 Phụ lục III kèm theo Nghị định số 12/2020/NĐ-CP",
        "Nghị định | 12/2020/NĐ-CP | - | - | Mẫu số 15 Phụ lục III",
    ),
    ("pinpoint.other-units", "Phụ lục VI của Thông tư số 43/2018/TT-BGTVT", "Thông tư | 43/2018/TT-BGTVT | - | - | Phụ lục VI"),
    (
        "pinpoint.other-units",
        "Mẫu số 9 Điều lệ hội ban hành kèm theo Nghị định số 12/2020/NĐ-CP",
        "Nghị định | 12/2020/NĐ-CP | - | - | Mẫu số 9",
    ),
    ("pinpoint.other-units", "mục 5.1 Hướng dẫn số 73/HD-MTTW-BTT", "Hướng dẫn | 73/HD-MTTW-BTT | - | - | mục 5.1"),
    (
        "pinpoint.other-units",
        "Phụ lục IV về mẫu đơn đề nghị tập huấn quy định tại Nghị định số 97/2016/NĐ-CP",
        "Nghị định | 97/2016/NĐ-CP | - | - | Phụ lục IV",
    ),
    (
        "pinpoint.other-units",
        "điểm a khoản 1 Điều 24 Tiểu mục 1 Mục 1 Chương III của Nghị quyết số 351/2017/UBTVQH14",
        "Nghị quyết | 351/2017/UBTVQH14 | - | - | điểm a khoản 1 Điều 24 Tiểu mục 1 Mục 1 Chương III",
    ),
    (
        "pinpoint.other-units",
        "khoản 6 Điều 18 Điều lệ ban hành kèm theo Quyết định số 8284/QĐ-BTP",
        "Quyết định | 8284/QĐ-BTP | - | - | khoản 6 Điều 18",
    ),
    ("pinpoint.other-units", "Chương II Nghị định số 12/2020/NĐ-CP", "Nghị định | 12/2020/NĐ-CP | - | - | Chương II"),
    (
        "pinpoint.other-units",
        "Mẫu số 01/ĐK-HTX ban hành kèm theo Thông tư số 09/2024/TT-BKHĐT",
        "Thông tư | 09/2024/TT-BKHĐT | - | - | Mẫu số 01/ĐK-HTX",
    ),
    (
        "pinpoint.footnote",
        "điểm a³ khoản 5 Điều 32 Nghị định số 12/2020/NĐ-CP",
        "Nghị định | 12/2020/NĐ-CP | - | - | điểm a khoản 5 Điều 32",
    ),
    (
        "pinpoint.footnote",
        "điểm a 3 khoản 5 Điều 32 Nghị định số 12/2020/NĐ-CP",
        "Nghị định | 12/2020/NĐ-CP | - | - | điểm a khoản 5 Điều 32",
    ),
    ("self", "Nghị định này có hiệu lực từ ngày 01/7/2024", "Nghị định | self"),
    ("self", "theo khoản 2 Điều 5 Nghị định này", "Nghị định | - | - | - | khoản 2 Điều 5 | self"),
    ("self", "khoản 1 Điều này", "- | - | - | - | khoản 1 Điều này | self"),
    ("self", "điểm a khoản này", "- | - | - | - | điểm a khoản này | self"),
    ("self", "ban hành kèm theo Quyết định này", "Quyết định | self"),
    ("self", "Điều 5 của Quy chế này", "Quy chế | - | - | - | Điều 5 | self"),
    ("self", "Luật này", "Luật | self"),
    ("self", "Luật số 45/2019/QH14 và Luật này", "Luật | 45/2019/QH14", "Luật | self"),
    ("antecedent", "Công văn nêu trên", "Công văn | antecedent"),
    ("antecedent", "theo Nghị định nói trên", "Nghị định | antecedent"),
    ("antecedent", "Quyết định trên", "Quyết định | antecedent"),
    ("antecedent", "Công văn số 45/SNV-VP nêu trên", "Công văn | 45/SNV-VP"),
    ("antecedent", "trên cơ sở Quyết định trên cơ sở đề nghị"),
    ("antecedent", "các văn bản nêu trên", "Văn bản | antecedent"),
    ("false-friend", "phiếu lý lịch tư pháp số 1"),
    ("false-friend", "tại số 28 đường Hùng Vương"),
    ("false-friend", "địa chỉ số 123B Nguyễn Trãi"),
    ("false-friend", "Luật sư Nguyễn Văn A"),
    ("false-friend", "Đoàn Luật sư tỉnh Kon Tum"),
    ("false-friend", "Trường Đại học Luật Hà Nội"),
    ("false-friend", "sân số 1: 4/2-4/1"),
    ("false-friend", "Quyết định số .../QĐ-UBND"),
    ("false-friend", "Quyết định số      /QĐ-UBND ngày    /    /2025"),
    ("false-friend", "Căn cứ Quyết định số ........ ngày ...... tháng ...... năm 200...."),
    ("false-friend", "số 12/5A đường Lê Lợi"),
    ("false-friend", "tỷ lệ 42/63 và 47,13/80"),
    ("false-friend", "Số TK: 0123456789"),
    ("false-friend", "số lượng 12, số tiền 15"),
    ("false-friend", "thửa đất số 12/TBĐ"),
    ("false-friend", "tốc độ 60 km/h"),
    ("false-friend", "Quốc lộ số 1"),
    ("false-friend", "Mẫu số 01/ĐKTĐ"),
    ("false-friend", "năm 2024-2025"),
    ("false-friend", "từ ngày 14/02 đến ngày 26/02/2022"),
    ("false-friend", "giai đoạn 2021 - UBND tỉnh"),
    ("false-friend", "Đề án 06 của tỉnh"),
    ("false-friend", "điều khoản số 5"),
    ("false-friend", "Điện thoại: 0243.7738668/UB"),
    ("false-friend", "báo cáo trước ngày 15/12/2024"),
    ("false-friend", "quy định này"),
    ("false-friend", "hướng dẫn nêu trên"),
    ("false-friend", "1. Điều 5. Tổ chức thực hiện"),
    ("false-friend", "Hội nghị ngày 12/4/2024"),
    (
        "practice",
        "Nghị quyết số 47-NQ/TW ngày 25/10/2019 của Hội nghị lần thứ sáu Ban Chấp hành Trung ương khóa XII về tiếp tục đổi mới",
        "Nghị quyết | 47-NQ/TW | 2019-10-25 | Hội nghị lần thứ sáu Ban Chấp hành Trung ương khóa XII",
    ),
    (
        "practice",
        "Căn cứ Quyết định số 12/QĐ-HĐQT ngày 12/3/2024 của Hội đồng quản trị Công ty Cổ phần Xây dựng Hòa Phát về việc bổ nhiệm",
        "Quyết định | 12/QĐ-HĐQT | 2024-03-12 | Hội đồng quản trị Công ty Cổ phần Xây dựng Hòa Phát",
    ),
    (
        "practice",
        "Căn cứ Nghị quyết số 05/NQ-ĐHĐCĐ ngày 28/4/2024 của Đại hội đồng cổ đông thường niên năm 2024",
        "Nghị quyết | 05/NQ-ĐHĐCĐ | 2024-04-28 | Đại hội đồng cổ đông thường niên",
    ),
    (
        "practice",
        "Công văn số 123/PGDĐT-GDTH ngày 12/9/2023 của Phòng Giáo dục và Đào tạo huyện Ba Vì về việc hướng dẫn",
        "Công văn | 123/PGDĐT-GDTH | 2023-09-12 | Phòng Giáo dục và Đào tạo huyện Ba Vì",
    ),
    (
        "practice",
        "Thực hiện Kế hoạch số 45/KH-THCS ngày 05/9/2023 của Trường THCS Nguyễn Du về kế hoạch năm học",
        "Kế hoạch | 45/KH-THCS | 2023-09-05 | Trường THCS Nguyễn Du",
    ),
    (
        "practice",
        "Thực hiện Công văn số 789/UBND-VHXH ngày 3/4/2024 của Ủy ban nhân dân quận Cầu Giấy về tăng cường",
        "Công văn | 789/UBND-VHXH | 2024-04-03 | Ủy ban nhân dân quận Cầu Giấy",
    ),
    (
        "practice",
        "Căn cứ Quyết định số 2345/QĐ-BYT ngày 07/6/2019 của Bộ Y tế về việc ban hành tài liệu",
        "Quyết định | 2345/QĐ-BYT | 2019-06-07 | Bộ Y tế",
    ),
    (
        "practice",
        "Căn cứ Công văn số 566/KBNN-KSC ngày 24/2/2023 của Kho bạc Nhà nước về kiểm soát chi",
        "Công văn | 566/KBNN-KSC | 2023-02-24 | Kho bạc Nhà nước",
    ),
    (
        "practice",
        "Theo Thông báo số 12/TB-TAND ngày 12/3/2024 của Tòa án nhân dân thành phố Vinh về việc thụ lý",
        "Thông báo | 12/TB-TAND | 2024-03-12 | Tòa án nhân dân thành phố Vinh",
    ),
    (
        "practice",
        "Bản án số 45/2022/DS-PT ngày 12/3/2022 của Tòa án nhân dân cấp cao tại Hà Nội",
        "Bản án | 45/2022/DS-PT | 2022-03-12 | Tòa án nhân dân cấp cao tại Hà Nội",
    ),
    (
        "practice",
        "Quyết định số 15/QĐ-VKSTC ngày 9/1/2020 của Viện trưởng Viện kiểm sát nhân dân tối cao ban hành Quy chế",
        "Quyết định | 15/QĐ-VKSTC | 2020-01-09 | Viện trưởng Viện kiểm sát nhân dân tối cao",
    ),
    (
        "practice",
        "Công văn số 4567/TCHQ-GSQL ngày 12/8/2022 của Tổng cục Hải quan về thủ tục",
        "Công văn | 4567/TCHQ-GSQL | 2022-08-12 | Tổng cục Hải quan",
    ),
    (
        "practice",
        "Công văn số 88/CCT-TTHT của Chi cục Thuế khu vực Long Thành - Nhơn Trạch trả lời",
        "Công văn | 88/CCT-TTHT | - | Chi cục Thuế khu vực Long Thành - Nhơn Trạch",
    ),
    (
        "practice",
        "Thông tư liên tịch số 25/2014/TTLT-BVHTTDL-BNV của Bộ trưởng Bộ Văn hóa, Thể thao và Du lịch và Bộ trưởng Bộ Nội vụ quy định",
        "Thông tư liên tịch | 25/2014/TTLT-BVHTTDL-BNV | - | Bộ trưởng Bộ Văn hóa, Thể thao và Du lịch và Bộ trưởng Bộ Nội vụ",
    ),
    (
        "practice",
        "Thực hiện Chương trình phối hợp số 12/CTPH-BTTUBTWMTTQVN-BNV ngày 12/3/2021 giữa Ban Thường trực Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam và Bộ Nội vụ",
        "Chương trình | 12/CTPH-BTTUBTWMTTQVN-BNV | 2021-03-12 | Ban Thường trực Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam và Bộ Nội vụ",
    ),
    (
        "practice",
        "Quyết định số 01/QĐ-HĐTS ngày 5/6/2024 của Chủ tịch Hội đồng tuyển sinh",
        "Quyết định | 01/QĐ-HĐTS | 2024-06-05 | Chủ tịch Hội đồng tuyển sinh",
    ),
    (
        "practice",
        "Công văn số 12/CV-Cty ngày 12/3/2024 của Công ty TNHH Một thành viên Cấp nước Sóc Trăng",
        "Công văn | 12/CV-Cty | 2024-03-12 | Công ty TNHH Một thành viên Cấp nước Sóc Trăng",
    ),
    (
        "practice",
        "Tờ trình số 05/TTr-HTX ngày 12/3/2024 của Hợp tác xã Nông nghiệp Dịch vụ Tân Tiến",
        "Tờ trình | 05/TTr-HTX | 2024-03-12 | Hợp tác xã Nông nghiệp Dịch vụ Tân Tiến",
    ),
    ("practice", "Căn cứ Điều lệ Hội Chữ thập đỏ Việt Nam;", "Điều lệ | Điều lệ Hội Chữ thập đỏ Việt Nam"),
    (
        "practice",
        "Căn cứ Quy chế làm việc số 02-QC/TU ngày 12/10/2021 của Ban Chấp hành Đảng bộ tỉnh khóa XVII;",
        "Quy chế | 02-QC/TU | 2021-10-12 | Ban Chấp hành Đảng bộ tỉnh khóa XVII",
    ),
    (
        "practice",
        "Thực hiện Công điện số 732/CĐ-TTg ngày 11 tháng 8 năm 2023 của Thủ tướng Chính phủ về việc chủ động phòng ngừa, ứng phó",
        "Công điện | 732/CĐ-TTg | 2023-08-11 | Thủ tướng Chính phủ",
    ),
    (
        "practice",
        "Quyết định số 12/QĐ-TTg ngày 12/3/2024 của Thủ tướng Chính phủ, Quyết định số 45/QĐ-UBND ngày 15/3/2024 của Chủ tịch UBND tỉnh, Sở Nội vụ đề nghị",
        "Quyết định | 12/QĐ-TTg | 2024-03-12 | Thủ tướng Chính phủ",
        "Quyết định | 45/QĐ-UBND | 2024-03-15 | Chủ tịch UBND tỉnh",
    ),
    (
        "practice",
        "Căn cứ Nghị quyết số 43/2022/QH15 của Quốc hội khóa XV về chính sách tài khóa",
        "Nghị quyết | 43/2022/QH15 | - | Quốc hội",
    ),
    (
        "practice",
        "Nghị quyết số 12/NQ-HĐND ngày 12/7/2024 của Hội đồng nhân dân tỉnh khóa XVI, kỳ họp thứ 12 về dự toán",
        "Nghị quyết | 12/NQ-HĐND | 2024-07-12 | Hội đồng nhân dân tỉnh",
    ),
    (
        "practice",
        "Quyết định số 33/2022/QĐ-UBND ngày 12/7/2022 của UBND Thành phố Đà Nẵng ban hành Bảng giá đất",
        "Quyết định | 33/2022/QĐ-UBND | 2022-07-12 | UBND Thành phố Đà Nẵng",
    ),
    (
        "practice",
        "Quyết định số 12/QĐ-BCHQS ngày 12/7/2022 của Bộ Chỉ huy Quân sự tỉnh Bắc Giang",
        "Quyết định | 12/QĐ-BCHQS | 2022-07-12 | Bộ Chỉ huy Quân sự tỉnh Bắc Giang",
    ),
    (
        "practice",
        "Kế hoạch số 12/KH-BCHPCTT ngày 12/7/2022 của Ban Chỉ huy Phòng, chống thiên tai và Tìm kiếm cứu nạn tỉnh về ứng phó",
        "Kế hoạch | 12/KH-BCHPCTT | 2022-07-12 | Ban Chỉ huy Phòng, chống thiên tai và Tìm kiếm cứu nạn tỉnh",
    ),
    (
        "practice",
        "Hướng dẫn số 12/HD-BTĐKT ngày 12/7/2022 của Ban Thi đua - Khen thưởng Trung ương",
        "Hướng dẫn | 12/HD-BTĐKT | 2022-07-12 | Ban Thi đua - Khen thưởng Trung ương",
    ),
    (
        "practice",
        "Công văn số 12/LĐTBXH-VP ngày 12/7/2022 của Bộ Lao động - Thương binh và Xã hội về việc",
        "Công văn | 12/LĐTBXH-VP | 2022-07-12 | Bộ Lao động - Thương binh và Xã hội",
    ),
    (
        "practice",
        "Quyết định số 12/QĐ-ĐHQGHN ngày 12/7/2022 của Giám đốc Đại học Quốc gia Hà Nội",
        "Quyết định | 12/QĐ-ĐHQGHN | 2022-07-12 | Giám đốc Đại học Quốc gia Hà Nội",
    ),
    (
        "practice",
        "Công văn số 12/HVNN-QLĐT ngày 12/7/2022 của Học viện Nông nghiệp Việt Nam v/v xét tốt nghiệp",
        "Công văn | 12/HVNN-QLĐT | 2022-07-12 | Học viện Nông nghiệp Việt Nam",
    ),
    (
        "practice",
        "Biên bản làm việc ngày 12/7/2022 giữa Sở Tài chính và Công ty A",
        "Biên bản | Biên bản làm việc | 2022-07-12 | Sở Tài chính và Công ty A",
    ),
    ("practice", "Quyết định thành lập số 12/QĐ-UBND ngày 12/7/2022", "Quyết định | 12/QĐ-UBND | 2022-07-12"),
    (
        "practice",
        "theo Nghị định 34/2016/NĐ-CP (được sửa đổi, bổ sung bởi Nghị định 154/2020/NĐ-CP)",
        "Nghị định | 34/2016/NĐ-CP",
        "Nghị định | 154/2020/NĐ-CP",
    ),
    (
        "practice",
        "khoản 2, Điều 3; khoản 4, Điều 7 Thông tư 16/2018/TT-BGDĐT của Bộ trưởng Bộ GDĐT",
        "Thông tư | 16/2018/TT-BGDĐT | - | Bộ trưởng Bộ GDĐT | khoản 2, Điều 3; khoản 4, Điều 7",
    ),
    (
        "practice",
        "Điều 28, Luật Tổ chức chính quyền địa phương 2015 (sửa đổi, bổ sung 2019)",
        "Luật | Luật Tổ chức chính quyền địa phương | 2015/?/? | - | Điều 28",
    ),
    (
        "practice",
        "theo Khoản 1 Điều 12 của Luật Cán bộ, công chức năm 2008; Luật Viên chức năm 2010",
        "Luật | Luật Cán bộ, công chức | 2008/?/? | - | Khoản 1 Điều 12",
        "Luật | Luật Viên chức | 2010/?/?",
    ),
    (
        "practice",
        "Luật Bảo hiểm xã hội ngày 20/11/2014, Bộ luật Lao động ngày 20/11/2019",
        "Luật | Luật Bảo hiểm xã hội | 2014-11-20",
        "Bộ luật | Bộ luật Lao động | 2019-11-20",
    ),
    (
        "practice",
        "Luật Thanh tra (2022), Luật Tiếp công dân (2013)",
        "Luật | Luật Thanh tra | 2022/?/?",
        "Luật | Luật Tiếp công dân | 2013/?/?",
    ),
    ("practice", "đơn xin nghỉ việc ngày 12/3/2024 của ông Nguyễn Văn A"),
    (
        "practice",
        "Quyết định tuyển dụng số 12/QĐ-SNV ngày 12/7/2012 của Giám đốc Sở Nội vụ",
        "Quyết định | 12/QĐ-SNV | 2012-07-12 | Giám đốc Sở Nội vụ",
    ),
    ("practice", "Giấy chứng nhận đăng ký doanh nghiệp số 0101234567 do Sở Kế hoạch và Đầu tư cấp ngày 12/3/2020"),
    (
        "practice",
        "Thực hiện ý kiến chỉ đạo của Phó Chủ tịch UBND tỉnh Trần Văn B tại Công văn số 12/UBND-NC ngày 12/7/2022",
        "Công văn | 12/UBND-NC | 2022-07-12",
    ),
    (
        "practice",
        "Thực hiện Công văn số 12/VP-NC ngày 12/7/2022 của Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh về",
        "Công văn | 12/VP-NC | 2022-07-12 | Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh",
    ),
    (
        "practice",
        "Căn cứ Kế hoạch liên ngành số 12/KHLN-SYT-SGDĐT ngày 12/7/2022 của Sở Y tế và Sở Giáo dục và Đào tạo về",
        "Kế hoạch | 12/KHLN-SYT-SGDĐT | 2022-07-12 | Sở Y tế và Sở Giáo dục và Đào tạo",
    ),
    (
        "law.known-name",
        "thực hiện theo quy định của Bộ luật này, Luật hiến, lấy, ghép mô, bộ phận cơ thể người và hiến, lấy xác và luật khác",
        "Bộ luật | self",
        "Luật | Luật hiến, lấy, ghép mô, bộ phận cơ thể người và hiến, lấy xác",
    ),
    ("law.known-name", "Hiệu lực của Bộ luật hình sự đối với những hành vi", "Bộ luật | Bộ luật hình sự"),
    ("law.known-name", "theo Luật thi hành án hình sự 02 lần trở lên", "Luật | Luật thi hành án hình sự"),
    ("law.known-name", "Điều 27 của Bộ luật hình sự và thời hạn kháng nghị", "Bộ luật | Bộ luật hình sự | - | - | Điều 27"),
    ("law.known-name", "Luật phòng chống bạo lực gia đình xảy ra tại nhà", "Luật | Luật phòng chống bạo lực gia đình"),
    ("law.known-name", "Luật Đất đai có hiệu lực từ ngày 01/8/2024", "Luật | Luật Đất đai"),
    ("law.known-name", "Luật Nhà ở thuộc sở hữu chung", "Luật | Luật Nhà ở"),
    ("law.known-name", "Luật Đất đai sửa đổi năm 2018", "Luật | Luật Đất đai sửa đổi | 2018/?/?"),
    (
        "law.known-name",
        "Luật Ban hành văn bản quy phạm pháp luật của HĐND, UBND năm 2004",
        "Luật | Luật Ban hành văn bản quy phạm pháp luật của HĐND, UBND | 2004/?/?",
    ),
    ("law.known-name", "theo Luật Đất đai, kế hoạch ngày 5/6/2034", "Luật | Luật Đất đai"),
    ("law.known-name", "Luật Giao thông thông minh năm 2034", "Luật | Luật Giao thông thông minh | 2034/?/?"),
    (
        "law.treaty",
        "Công ước của Liên hợp quốc về Luật Biển năm 1982 và điều ước khác",
        "Công ước | Công ước của Liên hợp quốc về Luật Biển | 1982/?/?",
    ),
    ("law.treaty", "Công ước 87 của ILO và Công ước số 138 về tuổi tối thiểu", "Công ước | 87", "Công ước | 138"),
    ("code.dirt", "quy định tại điểm 1, Quy định số45-QĐ/TW, ngày 01-11-2011", "Quy định | 45-QĐ/TW | 2011-11-01 | - | điểm 1"),
    ("code.dirt", "Nghị định 132/2008-NĐ-CP và 67/2009-NĐCP", "Nghị định | 132/2008-NĐ-CP", "Nghị định | 67/2009-NĐ-CP"),
    ("date.before", "Ngày 24-10, UBND tỉnh có văn bản số 4912/UBND-NC", "Văn bản | 4912/UBND-NC | ?/10/24 | UBND tỉnh"),
    ("date.before", "theo Chỉ thị số 05/CT-UBND⏎Ngày 17-4-2034, Sở Nội vụ họp", "Chỉ thị | 05/CT-UBND"),
    (
        "issuer.after",
        "Kế hoạch số 25-KH/TU ngày 30/11/2016 của Ban Thường vụ Tỉnh ủy thực hiện Kết luận số 100-KL/TW",
        "Kế hoạch | 25-KH/TU | 2016-11-30 | Ban Thường vụ Tỉnh ủy",
        "Kết luận | 100-KL/TW",
    ),
    (
        "pinpoint.caption",
        "Điều 123 (tội giết người); Điều 134, các khoản 4, 5 và 6 (tội cố ý gây thương tích) của Bộ luật này",
        "Bộ luật | - | - | - | Điều 123 (tội giết người); Điều 134, các khoản 4, 5 và 6 | self",
    ),
    ("false-friend", "phù hợp với pháp luật Việt Nam và điều ước quốc tế"),
    ("false-friend", "luật Việt Nam hoặc luật nước ngoài"),
    ("false-friend", "thi hành kỷ luật Đảng"),
    ("false-friend", "bản Dự thảo 2 Luật Nhà ở"),
    ("false-friend", "từ thời điểm này và điều khoản này"),
    ("false-friend", "thuộc danh mục này và cổ phần này"),
    ("false-friend", "Điều này cho thấy sự cần thiết"),
    ("self", "Điều này không áp dụng đối với", "- | - | - | - | Điều này | self"),
    ("antecedent", "Thông báo trên phương tiện thông tin đại chúng"),
    ("antecedent", "Thông báo trên được gửi", "Thông báo | antecedent"),
    ("law.known-name", "khoản 3 Điều 8 Bộ Luật Hình sự thường xuyên", "Bộ luật | Bộ Luật Hình sự | - | - | khoản 3 Điều 8"),
    (
        "law.known-name",
        "Luật Ban hành văn bản quy phạm pháp luật của Hội đồng nhân dân và Uỷ ban nhân dân năm 2004",
        "Luật | Luật Ban hành văn bản quy phạm pháp luật của Hội đồng nhân dân và Uỷ ban nhân dân | 2004/?/?",
    ),
    ("law.known-name", "Luật Quảng cáo của Hội đồng nhà báo năm 2034", "Luật | Luật Quảng cáo của Hội đồng nhà báo | 2034/?/?"),
    ("congress", "chỉ tiêu của Nghị quyết Đại hội XII Công đoàn Việt Nam đề ra", "Nghị quyết | Nghị quyết Đại hội XII Công đoàn Việt Nam"),
    (
        "issuer.after",
        "Kế hoạch số 298 KH/TWĐTN ngày 14/7/2034 của Ban Chấp hành Trung ương Đoàn TNCS Hồ Chí Minh về việc tổ chức",
        "Kế hoạch | 298KH/TWĐTN | 2034-07-14 | Ban Chấp hành Trung ương Đoàn TNCS Hồ Chí Minh",
    ),
    ("code.dirt", "theo hướng dẫn số 22HD/TWĐTN ngày 28/6/2034", "Hướng dẫn | 22HD/TWĐTN | 2034-06-28"),
    ("date.forms", "Quy định số 80-QĐ/TW ngày 18/8/20222 của Bộ Chính trị", "Quy định | 80-QĐ/TW | 20222/8/18 | Bộ Chính trị"),
    (
        "issuer.shared",
        "Tại điểm c, Khoản 1 Điều 14 Thông tư số 5/2034/TT-BTC ngày 5/6/2034; Điều 7 Thông tư số 6/2034/TT-BTC của Bộ Tài chính",
        "Thông tư | 5/2034/TT-BTC | 2034-06-05 | Bộ Tài chính | điểm c, Khoản 1 Điều 14",
        "Thông tư | 6/2034/TT-BTC | - | Bộ Tài chính | Điều 7",
    ),
    (
        "issuer.shared",
        "Điều 14 Thông tư số 5/2034/TT-BTC, theo đó Điều 7 Thông tư số 6/2034/TT-BTC của Bộ Tài chính",
        "Thông tư | 5/2034/TT-BTC | - | - | Điều 14",
        "Thông tư | 6/2034/TT-BTC | - | Bộ Tài chính | Điều 7",
    ),
    ("false-friend", "Mẫu Quyết định số 01: xử phạt vi phạm"),
    ("false-friend", "xét xử công khai vụ án dân sự thụ lý số: 50/2034/TLDS-ST ngày 12 tháng 4 năm 2034 về việc tranh chấp hợp đồng"),
    (
        "issuer.bracket",
        "UBND tỉnh Hà Giang đã có Công văn gửi Bộ Tài chính (Công văn số 123/UBND-KT ngày 5/6/2034) về việc cấp vốn",
        "Công văn | 123/UBND-KT | 2034-06-05 | UBND tỉnh Hà Giang",
    ),
    (
        "issuer.bracket",
        "Sở Y tế có văn bản đề nghị UBND tỉnh hướng dẫn (tại Văn bản số 123/SYT-KT)",
        "Văn bản | 123/SYT-KT | - | Sở Y tế",
    ),
    ("issuer.bracket", "Sở Y tế nhận được Công văn của UBND tỉnh (Công văn số 123/UBND-KT)", "Công văn | 123/UBND-KT"),
    (
        "code.late-year",
        "Bản án số 22/HSPT/2034 ngày 18/01/2034 của Tòa án nhân dân tối cao, xử phạt",
        "Bản án | 22/HSPT/2034 | 2034-01-18 | Tòa án nhân dân tối cao",
    ),
    ("code.late-year", "Quyết định số 5/QĐ/2031 ngày 2/3/2031", "Quyết định | 5/QĐ/2031 | 2031-03-02"),
    ("code.dirt", "Quyết định số 0 1/QĐ-SNV ngày 2/3/2034", "Quyết định | 01/QĐ-SNV | 2034-03-02"),
    (
        "kind.small",
        "Do bản án dân sự sơ thẩm số: 15/2034/DSST ngày 02/07/2034 của Tòa án nhân dân huyện Yên Minh bị kháng cáo",
        "Bản án | 15/2034/DSST | 2034-07-02 | Tòa án nhân dân huyện Yên Minh",
    ),
    (
        "issuer.place",
        "Bản án số 15/2033/HC-PT ngày 20/11/2033 của TAND cấp cao tại TP.HCM",
        "Bản án | 15/2033/HC-PT | 2033-11-20 | TAND cấp cao tại TP.HCM",
    ),
    (
        "issuer.list",
        "các văn bản chỉ đạo của Cục Thuế như: Công văn số 176/CT-VP về kỷ cương, Công văn số 261/CT-TTKT ngày 21/3/2035",
        "Công văn | 176/CT-VP | - | Cục Thuế",
        "Công văn | 261/CT-TTKT | 2035-03-21 | Cục Thuế",
    ),
    (
        "issuer.subject",
        "Theo quyết định số 168-CP ngày 08-07-1974, Hội đồng Chính phủ đã cho thành lập Viện",
        "Quyết định | 168-CP | 1974-07-08 | Hội đồng Chính phủ",
    ),
    (
        "issuer.old",
        "liên Bộ Y tế - Thương binh và xã hội đã ban hành thông tư số 5-TT/LB ngày 21-03-1977 hướng dẫn",
        "Thông tư | 5-TT/LB | 1977-03-21 | liên Bộ Y tế - Thương binh và xã hội",
    ),
    ("false-friend", "được chia làm 06 danh mục: - Danh mục số 1: Đất xây dựng trụ sở"),
    (
        "issuer.office",
        "Quyết định số 69/QĐ-SKHĐT ngày 04/6/2039 của Giám đốc Sở Kế hoạch và Đầu tư. Theo đó, Đoàn",
        "Quyết định | 69/QĐ-SKHĐT | 2039-06-04 | Giám đốc Sở Kế hoạch và Đầu tư",
    ),
    ("issuer.office", "Quyết định số 69/QĐ-SYT của Giám đốc Sở về việc khen", "Quyết định | 69/QĐ-SYT | - | Giám đốc Sở"),
    (
        "pinpoint.old",
        "Tại Điểm 3, Khoản a, Mục III, Thông tư số 5/2031/TT-BTC quy định",
        "Thông tư | 5/2031/TT-BTC | - | - | Điểm 3, Khoản a, Mục III",
    ),
    (
        "issuer.acting",
        "đã được Chủ tịch UBND huyện Yên Minh giải quyết lần đầu tại Quyết định số 2488/QĐ-UBND ngày 29/3/2034",
        "Quyết định | 2488/QĐ-UBND | 2034-03-29 | Chủ tịch UBND huyện Yên Minh",
    ),
    (
        "issuer.acting",
        "được HĐND tỉnh thông qua tại Nghị quyết số 5/NQ-HĐND và Sở Y tế thẩm định tại Báo cáo số 5/BC-SYT",
        "Nghị quyết | 5/NQ-HĐND | - | HĐND tỉnh",
        "Báo cáo | 5/BC-SYT | - | Sở Y tế",
    ),
    ("issuer.acting", "UBND huyện giải quyết theo Quyết định số 5/QĐ-UBND ngày 2/3/2034", "Quyết định | 5/QĐ-UBND | 2034-03-02"),
    ("issuer.list", "ý kiến của Sở Nội vụ: Công văn số 176/SNV-VP", "Công văn | 176/SNV-VP"),
    ("code.hyphens", "Nghị quyết số 36 NQ TW ngày 22/10/2034 của Bộ Chính trị", "Nghị quyết | 36-NQ/TW | 2034-10-22 | Bộ Chính trị"),
    ("code.hyphens", "theo Điều 3 Nghị định số 30 2034 NĐ CP của Chính phủ", "Nghị định | 30/2034/NĐ-CP | - | Chính phủ | Điều 3"),
    ("code.hyphens", "Nghị định 30/2034 NĐ CP; Chỉ thị 16 CT TTg", "Nghị định | 30/2034/NĐ-CP", "Chỉ thị | 16/CT-TTg"),
    ("code.hyphens", "Quyết định số 12/QĐ UBND ngày 5/3/2034", "Quyết định | 12/QĐ-UBND | 2034-03-05"),
    ("code.hyphens", "Quyết định số 145QĐ-BNV ngày 5/3/2034", "Quyết định | 145QĐ-BNV | 2034-03-05"),
    ("code.hyphens", "Kế hoạch số 12 KH TU ngày 5/3/2034 của Tỉnh ủy", "Kế hoạch | 12-KH/TU | 2034-03-05 | Tỉnh ủy"),
    ("code.hyphens", "có 12 TT BTC và mục 5 HD CP"),
    ("code.hyphens", "Công văn số 145 SNV TCBC", "Công văn | 145"),
    (
        "list.day",
        "các Quyết định số 12/QĐ-UBND, số 13/QĐ-UBND và 14/QĐ-UBND ngày 5/6/2034 của UBND tỉnh Hà Giang",
        "Quyết định | 12/QĐ-UBND | 2034-06-05 | UBND tỉnh Hà Giang",
        "Quyết định | 13/QĐ-UBND | 2034-06-05 | UBND tỉnh Hà Giang",
        "Quyết định | 14/QĐ-UBND | 2034-06-05 | UBND tỉnh Hà Giang",
    ),
    (
        "list.day",
        "các văn bản số 12/SNV-TCBC ngày 1/2/2034, số 13/SNV-TCBC và số 14/SNV-TCBC ngày 5/6/2034",
        "Văn bản | 12/SNV-TCBC | 2034-02-01",
        "Văn bản | 13/SNV-TCBC | 2034-06-05",
        "Văn bản | 14/SNV-TCBC | 2034-06-05",
    ),
    (
        "list.day",
        "Công văn số 12/SNV-TCBC và Công văn số 13/SNV-TCBC ngày 5/6/2034 của Sở Nội vụ",
        "Công văn | 12/SNV-TCBC | - | Sở Nội vụ",
        "Công văn | 13/SNV-TCBC | 2034-06-05 | Sở Nội vụ",
    ),
    (
        "law.issuer",
        "Luật Kho số 12/2034/QH15 ngày 5/6/2034 và Luật Bãi ngày 6/6/2034 của Quốc hội",
        "Luật | 12/2034/QH15 | 2034-06-05 | Quốc hội",
        "Luật | Luật Bãi | 2034-06-06 | Quốc hội",
    ),
    (
        "law.issuer",
        "Luật Kho ngày 5/6/2034 và Pháp lệnh Bãi ngày 6/6/2034 của Ủy ban Thường vụ Quốc hội",
        "Luật | Luật Kho | 2034-06-05",
        "Pháp lệnh | Pháp lệnh Bãi | 2034-06-06 | Ủy ban Thường vụ Quốc hội",
    ),
    (
        "issuer.bracket",
        "Theo đề nghị của Sở Y tế (cơ quan thường trực Ban Chỉ đạo) tại Tờ trình số 126/TTr-SYT ngày 23/01/2037",
        "Tờ trình | 126/TTr-SYT | 2037-01-23 | Sở Y tế",
    ),
    (
        "issuer.bracket",
        "Chỉ thị số 1/CT-VKSTC ngày 2/12/2034 của Viện trưởng Viện kiểm sát nhân dân tối cao (VKSND tối cao) về công tác năm 2035",
        "Chỉ thị | 1/CT-VKSTC | 2034-12-02 | Viện trưởng Viện kiểm sát nhân dân tối cao (VKSND tối cao)",
    ),
]


def day_of(issued: PartialDate | None) -> str:
    if issued is None:
        return "-"
    return issued.iso or "/".join("?" if part is None else str(part) for part in (issued.year, issued.month, issued.day))


def shown(citation: Citation) -> str:
    name = citation.code or citation.title or "-"
    pinpoints = "; ".join(pinpoint.text for pinpoint in citation.pinpoints) or "-"
    parts = [citation.document_type or "-", name, day_of(citation.issued), citation.issuing_body or "-", pinpoints]
    while parts[-1] == "-":
        parts.pop()
    return " | ".join(parts + ([] if citation.target is CitationTarget.OTHER else [citation.target.value]))


def text_of(raw: str) -> Text:
    return Text(raw, lines_of(raw))


def document(*paragraphs: str) -> tuple[Citation, ...]:
    """Citations of a text with one paragraph a line."""
    text = text_of("\n".join(paragraphs))
    return citations_of(text, [[line] for line in text.lines])


def test_there_are_cases_of_every_class() -> None:
    assert len(CASES) >= 300
    assert len({case[0] for case in CASES}) >= 30


@pytest.mark.parametrize(("kind", "line", "expected"), [(case[0], case[1], case[2:]) for case in CASES])
def test_found(kind: str, line: str, expected: tuple[str, ...]) -> None:
    assert kind
    assert tuple(map(shown, find_citations(line.replace("⏎", "\n")))) == expected


@pytest.mark.parametrize(
    ("line", "span"),
    [
        (
            "theo khoản 2 Điều 5 Nghị định số 12/2020/NĐ-CP ngày 22/5/2020 của Chính phủ về phí",
            "khoản 2 Điều 5 Nghị định số 12/2020/NĐ-CP ngày 22/5/2020 của Chính phủ",
        ),
        ("(Công văn số 45/SNV-VP (ngày 05/6/2024))", "Công văn số 45/SNV-VP (ngày 05/6/2024)"),
        ("của Luật Đất đai năm 2013.", "Luật Đất đai năm 2013"),
        ("theo Luật Đất đai (ngày 18 tháng 01 năm 2034) và", "Luật Đất đai (ngày 18 tháng 01 năm 2034)"),
        ("(Luật Đất đai ngày 18 tháng 01 năm 2034) và", "Luật Đất đai ngày 18 tháng 01 năm 2034"),
        ("xem Công văn số 45/SNV-VP¹ và", "Công văn số 45/SNV-VP"),
        ("Ngày 31/7/2024, Sở Tư pháp đã có Công văn số 617/STP-BTTP gửi", "Công văn số 617/STP-BTTP"),
    ],
)
def test_spans(line: str, span: str) -> None:
    (citation,) = find_citations(line)
    assert line[slice(*citation.span)] == span


def test_a_span_ends_where_the_citation_inside_its_issuer_begins() -> None:
    line = "Văn bản số 55-CV/BCĐ ngày 12/9/2024 của Ban Chỉ đạo Trung ương về tổng kết Nghị quyết số 65-NQ/TW về sắp xếp"
    outer, inner = find_citations(line)
    assert outer.issuing_body == "Ban Chỉ đạo Trung ương về tổng kết Nghị quyết số 65-NQ/TW"
    assert outer.span.end <= inner.span.start
    assert line[slice(*inner.span)] == "Nghị quyết số 65-NQ/TW"


def test_a_hyphen_given_back_stands_in_the_code_and_its_symbol() -> None:
    raw = "Kế hoạch số 12/KHUBND ngày 5/6/2034"
    assert [(code.text, code.symbol) for code in codes_in(View(fold(raw), raw))] == [("12/KH-UBND", "KH-UBND")]


@pytest.mark.parametrize(("name", "forms"), [("Quyết định", {"QĐ"}), ("Thư bạn đọc", set())])
def test_abbreviations_of_a_kind(name: str, forms: set[str]) -> None:
    assert abbreviations_of(name) == forms


def test_codes_come_in_the_order_of_the_text() -> None:
    raw = "36 NQ TW, TCVN 6909:2001, 12/2034/NĐ-CP, 30 2034 NĐ CP và 5/QĐ-BNV"
    assert [code.number for code in codes_in(View(fold(raw), raw))] == ["36", "6909", "12", "30", "5"]


def test_offset_and_printed_values() -> None:
    printed = "của Sở  Văn hóa: Công văn số 12/SVHTT–VP ngày 5/6/2024 của Sở\nVăn hóa và Thể thao"
    (citation,) = find_citations("x" * 7 + printed, offset=100)
    assert citation.span.start == 107 + printed.index("Công")
    assert (citation.code, citation.issuing_body) == ("12/SVHTT–VP", "Sở Văn hóa và Thể thao")
    assert citation.issued is not None
    assert citation.issued.span.start == 107 + printed.index("ngày")


def test_a_folded_flow_gives_the_printed_characters() -> None:
    text = text_of("theo Quyết định số 12/QĐ–\nUBND ngày 5/6/2024 của\nSở Văn hóa")
    (citation,) = citations_of(text, [text.lines])
    assert (citation.code, citation.issuing_body) == ("12/QĐ–UBND", "Sở Văn hóa")
    assert text.text[slice(*citation.span)].startswith("Quyết định")


@pytest.mark.parametrize(
    ("line", "article", "clause", "point", "division"),
    [
        ("điểm a khoản 2 Điều 5 Nghị định số 12/2020/NĐ-CP", "5", "2", "a", None),
        ("các điểm a, b và c khoản 2 Điều 32 Luật số 45/2019/QH14", "32", "2", "a, b và c", None),
        ("khoản 1, khoản 2 Điều 12 Luật số 45/2019/QH14", "12", "1, 2", None, None),
        ("Điều 58, 59, 60 Luật Đất đai năm 2013", "58, 59, 60", None, None, None),
        ("Điều 15a Luật Đất đai năm 2013", "15a", None, None, None),
        ("Mẫu số 15 Phụ lục III kèm theo Nghị định số 12/2020/NĐ-CP", None, None, None, "Mẫu số 15, Phụ lục III"),
        ("mục 1, phần III Hướng dẫn số 23-HD/BTCTW", None, None, None, "mục 1, phần III"),
        ("điểm a mục 2 Công văn số 45/SNV-VP", None, None, "a", "mục 2"),
        ("điểm a³ khoản 5 Điều 32 Luật Đất đai năm 2013", "32", "5", "a", None),
    ],
)
def test_parts_of_a_pinpoint(line: str, article: str | None, clause: str | None, point: str | None, division: str | None) -> None:
    (pinpoint,) = find_citations(line)[0].pinpoints
    assert (pinpoint.article, pinpoint.clause, pinpoint.point, pinpoint.division) == (article, clause, point, division)


@pytest.mark.parametrize(
    ("line", "relation"),
    [
        ("Căn cứ Nghị định số 12/2020/NĐ-CP ngày 12/4/2020 của Chính phủ", Relation.BASED_ON),
        ("Căn cứ quy định tại khoản 2 Điều 5 Luật Đất đai năm 2013", Relation.BASED_ON),
        ("Nghị định này thay thế Nghị định số 12/2020/NĐ-CP", Relation.REPLACES),
        ("Bãi bỏ Quyết định số 12/QĐ-UBND", Relation.REPEALS),
        ("sửa đổi, bổ sung một số điều của Nghị định số 12/2020/NĐ-CP", Relation.AMENDS),
        ("đã được sửa đổi, bổ sung một số điều theo Luật số 45/2019/QH14", Relation.AMENDED_BY),
        ("(sửa đổi, bổ sung bởi Thông tư số 22/2024/TT-BTC)", Relation.AMENDED_BY),
        ("quy định chi tiết một số điều của Luật Đất đai năm 2024", Relation.GUIDES),
        ("hướng dẫn thi hành Nghị định số 12/2020/NĐ-CP", Relation.GUIDES),
        ("Thực hiện Công văn số 45/SNV-VP", Relation.IMPLEMENTS),
        ("ban hành kèm theo Quyết định số 12/QĐ-UBND", Relation.ATTACHED_TO),
        ("Phúc đáp Công văn số 45/SNV-VP ngày 12/4/2024", Relation.REPLIES_TO),
        ("Sở Nội vụ nhận được Công văn số 45/STC-VP", Relation.REPLIES_TO),
        ("hợp nhất Thông tư số 22/2024/TT-BTC", Relation.CONSOLIDATES),
        ("theo hướng dẫn tại Công văn số 45/SNV-VP", None),
        ("xem Công văn số 45/SNV-VP", None),
    ],
)
def test_relation(line: str, relation: Relation | None) -> None:
    assert find_citations(line)[-1].relation is relation


def test_a_list_shares_the_relation() -> None:
    found = find_citations("Căn cứ Luật Đất đai năm 2013; Nghị định số 12/2020/NĐ-CP và Thông tư số 5/2021/TT-BTC")
    assert [citation.relation for citation in found] == [Relation.BASED_ON] * 3


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Công văn số 45/SNV-VP ngày 12/4/2024 của Sở Nội vụ về việc nâng bậc lương; đề nghị", "về việc nâng bậc lương"),
        ("Nghị định số 12/2020/NĐ-CP của Chính phủ quy định chi tiết Luật Đường sắt.", "quy định chi tiết Luật Đường sắt"),
        ("Quyết định số 12/QĐ-UBND ban hành Quy chế làm việc, Quyết định số 13/QĐ-UBND", "ban hành Quy chế làm việc"),
        ("Chỉ thị số 5/CT-TTg về an toàn giao thông do Thủ tướng Chính phủ ban hành", "về an toàn giao thông"),
        ("Công văn số 45/SNV-VP đề nghị", None),
    ],
)
def test_title(line: str, title: str | None) -> None:
    assert find_citations(line)[0].title == title


class TestResolve:
    def test_a_second_mention_points_at_the_first(self) -> None:
        found = document("Quyết định số 12/QĐ-BNV ngày 5/6/2024 của Bộ Nội vụ", "theo Quyết định số 12/QĐ-BNV")
        assert [citation.refers_to for citation in found] == [None, 0]

    def test_one_code_of_two_days_is_two_documents(self) -> None:
        found = document("Quyết định số 5/QĐ-UBND ngày 1/2/2034", "Quyết định số 5/QĐ-UBND ngày 3/4/2034")
        assert [citation.refers_to for citation in found] == [None, None]

    def test_a_second_mention_keeps_the_code_that_it_prints(self) -> None:
        found = document("Quyết định số 05/QĐ-BNV ngày 1/2/2034", "theo Quyết định số 5 /QĐ–BNV")
        assert [(citation.code, citation.refers_to) for citation in found] == [("05/QĐ-BNV", None), ("5/QĐ–BNV", 0)]

    def test_a_bare_number_means_the_one_full_code(self) -> None:
        found = document("Nghị định số 12/2020/NĐ-CP", "Điều 5 Nghị định 12 và Nghị định số 12/2020")
        assert [(citation.code, citation.refers_to) for citation in found] == [
            ("12/2020/NĐ-CP", None),
            ("12/2020/NĐ-CP", 0),
            ("12/2020/NĐ-CP", 0),
        ]

    def test_a_bare_number_that_could_mean_two_stays_open(self) -> None:
        found = document("Nghị định số 12/2020/NĐ-CP, Nghị định số 12/2021/NĐ-CP", "Nghị định 12")
        assert (found[2].code, found[2].refers_to) == ("12", None)

    def test_a_code_without_its_year_needs_the_same_day(self) -> None:
        same = document("Nghị định số 12/2020/NĐ-CP ngày 8/10/2020", "Nghị định số 12/NĐ-CP ngày 8/10/2020")
        other = document("Nghị định số 12/2020/NĐ-CP ngày 8/10/2020", "Nghị định số 12/NĐ-CP ngày 9/10/2020")
        assert [same[1].refers_to, other[1].refers_to] == [0, None]

    def test_a_law_by_name_takes_the_date_it_is_given_elsewhere(self) -> None:
        found = document("Điều 5 Luật Công chứng", "Căn cứ Luật Công chứng năm 2024")
        assert found[0].refers_to == 1
        assert found[0].issued is not None
        assert found[0].issued.year == 2024

    def test_a_law_by_its_abbreviation_is_the_law_written_out(self) -> None:
        found = resolve(find_citations("Điều 5 Luật DN 2034; Điều 6 Luật Doanh nghiệp 2034; Luật HQ; Luật Hải quan năm 2034"))
        assert [(citation.title, citation.refers_to) for citation in found] == [
            ("Luật DN", 1), ("Luật Doanh nghiệp", None), ("Luật HQ", 3), ("Luật Hải quan", None),
        ]  # fmt: skip

    def test_an_abbreviation_of_several_laws_means_none(self) -> None:
        found = resolve(find_citations("Luật CC năm 2034; Luật Công chứng năm 2034; Luật DN năm 2034; Luật Doanh nghiệp năm 2040"))
        assert [citation.refers_to for citation in found] == [None] * 4

    def test_two_laws_of_one_name_are_not_mixed(self) -> None:
        found = document("Luật Đất đai năm 2003", "Luật Đất đai năm 2013", "Điều 5 Luật Đất đai")
        assert found[2].issued is None
        assert found[2].refers_to is None

    def test_a_law_with_a_number_and_the_same_law_with_its_day(self) -> None:
        found = document("Luật Quản lý thuế ngày 13 tháng 6 năm 2019", "Luật Quản lý thuế số 38/2019/QH14")
        assert [citation.code for citation in found] == ["38/2019/QH14"] * 2
        assert {day_of(citation.issued) for citation in found} == {"2019-06-13"}

    def test_a_short_name(self) -> None:
        found = document(
            "Điều lệ Hội Người mù Việt Nam được phê duyệt tại Quyết định số 12/QĐ-BNV (sau đây gọi tắt là Điều lệ Hội)",
            "khoản 2 Điều 20 Điều lệ Hội",
        )
        assert found[-1].title == "Điều lệ Hội Người mù Việt Nam"
        assert found[-1].refers_to == 0
        assert found[-1].pinpoints[0].text == "khoản 2 Điều 20"

    def test_what_is_nearest_of_its_kind_is_meant(self) -> None:
        found = document("Công văn số 45/SNV-VP và Tờ trình số 5/TTr-SNV", "theo Công văn nêu trên")
        assert (found[2].target, found[2].refers_to) == (CitationTarget.ANTECEDENT, 0)

    def test_what_could_mean_two_stays_open_with_a_problem(self) -> None:
        found = document("Công văn số 45/SNV-VP và Công văn số 46/SNV-VP", "theo Công văn nêu trên")
        assert found[2].refers_to is None
        assert [problem.code for problem in citation_problems(found)] == ["citation.unresolved"]

    def test_self_in_a_quotation_means_the_quoted_act(self) -> None:
        found = document("Nghị định số 12/2020/NĐ-CP quy định: “theo Điều 15 Nghị định này”", "Nghị định này có hiệu lực")
        assert [(citation.target, citation.refers_to) for citation in found] == [
            (CitationTarget.OTHER, None),
            (CitationTarget.ANTECEDENT, 0),
            (CitationTarget.SELF, None),
        ]

    def test_units_that_an_amending_act_changes(self) -> None:
        found = document(
            "Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 65/2026/NĐ-CP",
            "1. Khoản 4 Điều 3 được sửa đổi như sau:",
            "“4. Theo Điều 9 Luật Đất đai năm 2013.”",
            "2. Bổ sung điểm đ khoản 1 Điều 8 như sau:",
            "Điều 2. Hiệu lực",
            "1. Khoản 2 Điều 7 được áp dụng như sau:",
        )
        units = [citation for citation in found if citation.target is CitationTarget.ANTECEDENT]
        assert [(unit.pinpoints[0].text, unit.refers_to, unit.relation) for unit in units] == [
            ("Khoản 4 Điều 3", 0, Relation.AMENDS),
            ("điểm đ khoản 1 Điều 8", 0, Relation.AMENDS),
        ]

    def test_units_under_a_chapter_that_names_the_act_in_capitals(self) -> None:
        found = document(
            "Chương I",
            "SỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU CỦA NGHỊ ĐỊNH SỐ 12/2030/NĐ-CP NGÀY 05 THÁNG 6 NĂM 2030 CỦA CHÍNH PHỦ VỀ GIÁ",
            "Điều 1. Sửa đổi, bổ sung Điều 3",
            "Điều 2. Bãi bỏ khoản 2 Điều 5",
            "Chương II",
            "SỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU CỦA NGHỊ ĐỊNH SỐ 13/2030/NĐ-CP",
            "Điều 3. Sửa đổi, bổ sung một số điểm, khoản",
            "1. Khoản 4 Điều 3 được sửa đổi như sau:",
            "Chương III",
            "ĐIỀU KHOẢN THI HÀNH",
            "Điều 4. Hiệu lực",
            "1. Khoản 1 Điều 2 được bổ sung từ năm 2035.",
        )
        units = [citation for citation in found if citation.target is CitationTarget.ANTECEDENT]
        assert [(unit.pinpoints[0].text, found[unit.refers_to or 0].code, unit.relation) for unit in units] == [
            ("Điều 3", "12/2030/NĐ-CP", Relation.AMENDS),
            ("khoản 2 Điều 5", "12/2030/NĐ-CP", Relation.REPEALS),
            ("Khoản 4 Điều 3", "13/2030/NĐ-CP", Relation.AMENDS),
        ]

    def test_an_impossible_day_is_a_problem(self) -> None:
        found = find_citations("Công văn số 45/SNV-VP ngày 31/02/2024")
        assert [problem.code for problem in citation_problems(found)] == ["citation.date-impossible"]

    def test_indexes_stay_right_when_units_are_added(self) -> None:
        found = document(
            "Điều 1. Sửa đổi Nghị định số 65/2026/NĐ-CP",
            "1. Khoản 4 Điều 3 được sửa đổi",
            "2. Điều 5 Nghị định số 65/2026/NĐ-CP được sửa đổi",
        )
        assert [citation.refers_to for citation in found] == [None, 0, 0]

    def test_nothing_to_resolve(self) -> None:
        assert resolve(()) == ()


class TestDocument:
    def test_notes_behind_the_signature_that_the_text_marks(self) -> None:
        raw = (
            "BÁO CÁO\nKết quả công tác\nI. KẾT QUẢ\n1. Tỉnh đã ban hành kế hoạch[1] và tổ chức thực hiện[2].\nTM. ỦY BAN NHÂN DÂN\n"
            "CHỦ TỊCH\nNguyễn Văn An\n[1] Kế hoạch số 15/KH-UBND ngày\n1/2/2034 của UBND tỉnh.\n[2] Công văn số 16/UBND-VX ngày 2/2/2034.\n"
            "[3] Quyết định số 17/QĐ-UBND không được đánh dấu."
        )
        assert [shown(citation) for citation in parse_text(raw).citations] == [
            "Kế hoạch | 15/KH-UBND | 2034-02-01 | UBND tỉnh",
            "Công văn | 16/UBND-VX | 2034-02-02",
        ]

    def test_a_code_that_names_itself_is_no_older_code_of_that_name(self) -> None:
        found = document(
            "Quốc hội ban hành Bộ luật Hàng hải,",
            "Điều 1. Bộ luật Hàng hải quy định về tàu",
            "Bộ luật Hàng hải số 5/2004/QH11 hết hiệu lực",
        )
        assert [(citation.target, citation.code) for citation in found] == [
            (CitationTarget.SELF, None),
            (CitationTarget.SELF, None),
            (CitationTarget.OTHER, "5/2004/QH11"),
        ]

    @pytest.mark.parametrize(
        ("kind", "target"),
        [
            ("Công văn", CitationTarget.ANTECEDENT),
            ("Nghị định", CitationTarget.SELF),
            ("Quy chế", CitationTarget.SELF),
            (None, CitationTarget.SELF),
        ],
    )
    def test_this_decree_in_a_letter_is_the_decree_named_before(self, kind: str | None, target: CitationTarget) -> None:
        text = text_of("theo Nghị định số 12/2020/NĐ-CP, Điều 5 Nghị định này")
        found = citations_of(text, [text.lines], kind=kind)
        assert (found[1].target, found[1].refers_to) == (target, 0 if target is CitationTarget.ANTECEDENT else None)

    def test_this_circular_in_a_joint_circular_is_the_joint_circular(self) -> None:
        text = text_of("Thông tư này")
        assert citations_of(text, [text.lines], kind="Thông tư liên tịch")[0].target is CitationTarget.SELF

    @pytest.mark.parametrize(
        ("line", "number"), [("theo Công văn số 5/SNV-VP (sau đây gọi là Công văn gốc)", 2), ("về hàng (sau đây gọi là Công văn gốc)", 0)]
    )
    def test_a_short_name_needs_a_document_before_it(self, line: str, number: int) -> None:
        assert len(document(line, "theo Công văn gốc")) == number

    @pytest.mark.parametrize("line", ["Quốc hội ban hành Luật Nhà ở.", "Ủy ban thường vụ Quốc hội ban hành Pháp lệnh Cảnh sát môi trường."])
    def test_the_enacting_line_of_a_law_means_the_law(self, line: str) -> None:
        assert [citation.target for citation in document(line)] == [CitationTarget.SELF]

    @pytest.mark.parametrize(
        "line",
        ["Quốc hội ban hành Luật Nhà ở năm 2014.", "Quốc hội ban hành Luật Nhà ở để thay thế.", "Năm 2014 Quốc hội ban hành Luật Nhà ở."],
    )
    def test_other_laws_are_other_documents(self, line: str) -> None:
        assert [citation.target for citation in document(line)] == [CitationTarget.OTHER]

    def test_the_lines_of_a_footnote_are_one(self) -> None:
        text = text_of("1 Sở A có Tờ trình số 5/TTr-SA ngày\n3/10/2024 của Sở A")
        flows = [[evolve(line, role=Role.FOOTNOTE)] for line in text.lines]
        (citation,) = citations_of(text, flows)
        assert day_of(citation.issued) == "2024-10-03"

    def test_a_paragraph_that_a_page_cuts(self) -> None:
        (citation,) = document("theo Quyết định số 12/QĐ-TTg ngày", "05/6/2024 của Thủ tướng Chính phủ")
        assert shown(citation) == "Quyết định | 12/QĐ-TTg | 2024-06-05 | Thủ tướng Chính phủ"

    def test_no_citation_runs_over_paragraphs(self) -> None:
        found = document("Theo Điều 5", "Nghị định số 12/2020/NĐ-CP")
        assert found[0].pinpoints == ()

    def test_order_is_that_of_the_text(self) -> None:
        text = text_of("Công văn số 1/SNV-VP\nCông văn số 2/SNV-VP")
        found = citations_of(text, [[text.lines[1]], [text.lines[0]]])
        assert [citation.code for citation in found] == ["1/SNV-VP", "2/SNV-VP"]


def test_iso_only_for_real_days() -> None:
    (citation,) = find_citations("Công văn số 45/SNV-VP ngày 29/02/2024")
    assert citation.issued is not None
    assert date.fromisoformat(citation.issued.iso or "") == date(2024, 2, 29)
