"""Function words at which a body's or a law's name ends in running text.

They are grammar, not terms of the trade: verbs, prepositions and particles that open the next phrase. Each list says which letters
count: a name may hold the same word with a capital (`Bộ Xây dựng`, but `của Sở Nội vụ xây dựng …`).
"""

from __future__ import annotations

from typing import Final

from vnadmin_parse.fold import fold


def _phrases(text: str) -> frozenset[str]:
    return frozenset(fold(phrase.strip()) for phrase in text.replace("\n", " ").split(",") if phrase.strip())


ENDS_ANY_CASE: Final = _phrases("""
    về việc, v/v, quy định, qui định, ban hành, phê duyệt, phê chuẩn, sửa đổi, bổ sung, thay thế, bãi bỏ, công bố, ngày, năm, tháng, nhiệm kỳ,
    kỳ họp, căn cứ, hướng dẫn, kèm, theo, tại, trong đó, sau đây
""")
"""End a name whatever their first letter: `của Chính phủ Quy định chi tiết …`."""

ENDS_SMALL: Final = _phrases("""
    về, với, trong, ngoài, trên, dưới, trước, sau, để, nhằm, do, là, có, đã, đang, sẽ, được, bị, khi, nếu, thì, mà, từ, đến, đối, nêu, nói, này, đó, kia,
    như, cùng, còn, vẫn, phải, cần, nên, vì, bởi, ở, ra, vào, lên, cho, gửi, trình, cử, giao, ký, xin, mời, nhận, nhất trí, đồng ý, cấp cho, cấp phép,
    thống nhất, chấp thuận, triển khai, thực hiện, xây dựng, tổ chức, thành lập, kiện toàn, giải thể, sáp nhập, hợp nhất, công nhận, phân công,
    phân cấp, ủy quyền, uỷ quyền, bổ nhiệm, miễn nhiệm, điều động, điều chỉnh, điều hành, đề nghị, đề xuất, kiến nghị, yêu cầu, báo cáo, thông báo,
    thông qua, thông tin, kết luận, trả lời, phúc đáp, chỉ đạo, lãnh đạo, đôn đốc, tham mưu, phối hợp, chủ trì, tăng cường, tiếp tục, khẩn trương,
    đẩy mạnh, nâng cao, bảo đảm, đảm bảo, chấn chỉnh, quán triệt, phát động, kỷ niệm, tổng kết, sơ kết, xử lý, giải quyết, rà soát, góp ý, lấy ý kiến,
    tham gia, gia hạn, thu hồi, đính chính, khen thưởng, tặng, xử phạt, xác nhận, xác định, khẳng định, cam kết, chịu trách nhiệm, hết hiệu lực,
    có hiệu lực, chi tiết, quyết định, cũng, đều, vừa, mới, không, chưa, tiến hành, thông nhất, tuyên truyền, phổ biến, công khai, liên quan,
    hiện hành, cụ thể, tạm thời, dành, áp dụng, bao gồm, gồm, nay, thuộc thẩm quyền, giai đoạn, lần thứ, yêu, cầu, thay, kể, hành động, đính kèm, kèm theo,
    thẩm định, thẩm tra
""")
"""End a name when written small: `của Sở Nội vụ xây dựng …`, but not `của Bộ Xây dựng`."""

ENDS_AFTER_AND: Final = _phrases("""
    các, những, một số, một, ý kiến, quy định, đề nghị, thực hiện, hướng dẫn, kết quả, văn bản, yêu cầu, căn cứ, tình hình, pháp luật, nội dung,
    điều kiện, hồ sơ, của, được, đã, có, theo, trên, để, không, phù hợp, đồng thời, được, tổ chức, báo cáo, mọi, toàn, ngược
""")
"""After `và`: the name does not go on."""

COMMITTEES: Final = _phrases("""
    ban chỉ đạo, ban tổ chức, ban chỉ huy, ban vận động, hội đồng, tổ công tác, tổ giúp việc, tổ, đoàn công tác, đoàn kiểm tra, đoàn giám sát, tiểu ban,
    trưởng ban chỉ đạo, ủy ban, uỷ ban, ban, ban soạn thảo, tổ soạn thảo, trưởng ban, tổ biên tập
""")
"""Heads whose name may say what the body is for, in small letters: `Ban Chỉ đạo về phát triển …`, `Hội đồng thẩm định, đánh giá …`."""

TERMINAL: Final = _phrases("""
    chính phủ, thủ tướng chính phủ, thủ tướng, quốc hội, bộ chính trị, chủ tịch nước, uỷ ban thường vụ quốc hội, hội đồng bộ trưởng, nhà nước,
    văn phòng chính phủ, thanh tra chính phủ, văn phòng quốc hội, văn phòng chủ tịch nước, hội đồng chính phủ, hội đồng nhà nước, chủ tịch quốc hội
""")
"""Names that are whole: nothing that follows belongs to them."""
