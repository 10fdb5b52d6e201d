"""A plan in Party form (HD 05-HD/VPTW of 2026): a provincial steering committee on external information.

Sơn Thủy is no province, and nobody named here exists.
"""
from .word import PARTY, Word


def head(word):
    p, r = word.paragraph, word.run
    word.two_columns([4500, 4900], [
        p(r("TỈNH ỦY SƠN THỦY", size=14), align="center"),
        p(r("BAN CHỈ ĐẠO CÔNG TÁC", bold=True, size=14), align="center"),
        p(r("THÔNG TIN ĐỐI NGOẠI", bold=True, size=14), align="center"),
        p(r("*", bold=True, size=14), align="center"),
        p(r("Số 17-KH/BCĐ", size=14), align="center"),
    ], [
        p(r("ĐẢNG CỘNG SẢN VIỆT NAM", bold=True, size=15), align="center"),
        p(word.rule(207), align="center"),
        p("", align="center"),
        p(r("Sơn Thủy, ngày 16 tháng 11 năm 2026", italic=True, size=14), align="center"),
    ])
    word.body.append(p("", align="center"))
    word.body.append(p(r("KẾ HOẠCH", bold=True, size=16), align="center"))
    word.body.append(p(r("công tác thông tin đối ngoại từ tháng 12/2026 đến hết quý I/2027", bold=True, size=14), align="center"))
    word.body.append(p(r("-----", bold=True), align="center", after=6))


def bases(word):
    for text in (
        "- Căn cứ Kết luận số 57-KL/TW, ngày 15/6/2023 của Bộ Chính trị về tiếp tục nâng cao chất lượng, hiệu quả công tác thông tin đối ngoại trong tình hình mới;",
        "- Thực hiện Chương trình hành động số 21-CTr/TU, ngày 30/9/2026 của Tỉnh ủy Sơn Thủy về hội nhập quốc tế giai đoạn 2026 - 2030;",
        "- Căn cứ Quyết định số 305-QĐ/TU, ngày 12/8/2026 của Ban Thường vụ Tỉnh ủy về kiện toàn Ban Chỉ đạo công tác thông tin đối ngoại tỉnh,",
    ):
        word.text(text)
    word.text("Ban Chỉ đạo công tác thông tin đối ngoại tỉnh (sau đây gọi tắt là Ban Chỉ đạo) ban hành Kế hoạch công tác thông tin đối ngoại từ tháng 12/2026 đến hết quý I/2027 như sau:")


def purpose(word):
    h, i = word.heading, word.item
    h(0, "MỤC ĐÍCH, YÊU CẦU")
    h(1, "Mục đích")
    i("Quảng bá hình ảnh đất nước, con người Việt Nam và quê hương Sơn Thủy yên bình, thân thiện, giàu bản sắc; tạo môi trường thuận lợi thu hút đầu tư, phát triển du lịch, thương mại biên giới.")
    i("Nâng cao nhận thức, trách nhiệm của các cấp ủy, tổ chức đảng, chính quyền, Mặt trận Tổ quốc, đoàn thể chính trị - xã hội và cán bộ, đảng viên về công tác thông tin đối ngoại.")
    h(1, "Yêu cầu")
    i("Bám sát chủ trương của Đảng, chính sách, pháp luật của Nhà nước; kết hợp chặt chẽ đối ngoại đảng, ngoại giao nhà nước và đối ngoại nhân dân.")
    i("Thông tin chính xác, kịp thời, đúng đối tượng, đúng địa bàn; chấp hành nghiêm quy định về phát ngôn, cung cấp thông tin cho báo chí và bảo vệ bí mật nhà nước.")


def content(word):
    h, i = word.heading, word.item
    h(0, "NỘI DUNG TRỌNG TÂM")
    h(1, "Từ nay đến hết năm 2026")
    i("Thông tin kết quả phát triển kinh tế - xã hội năm 2026, kết quả 01 năm thực hiện Nghị quyết Đại hội Đảng bộ tỉnh; thành tựu bảo đảm quyền con người, quyền của đồng bào các dân tộc thiểu số.")
    i("Tuyên truyền quan hệ hữu nghị giữa các địa phương hai bên biên giới; hoạt động thông quan, thương mại tại Cửa khẩu quốc tế Khe Ngàn.")
    h(1, "Quý I/2027")
    h(2, "Dịp Tết Nguyên đán Đinh Mùi")
    word.text("Giới thiệu phong tục, lễ hội truyền thống, sản phẩm đặc trưng của tỉnh; hoạt động thăm, chúc Tết, gặp mặt kiều bào và người nước ngoài đang sinh sống, làm việc trên địa bàn tỉnh, từ ngày 20/01/2027 đến ngày 20/02/2027.")
    h(2, "Ngày hội Sắc màu biên giới Sơn Thủy năm 2027[^Tổ chức tại xã Khe Ngàn từ ngày 06/3/2027 đến ngày 08/3/2027 theo Kế hoạch số 198/KH-UBND, ngày 05/11/2026 của Ủy ban nhân dân tỉnh.]")
    i("Trước Ngày hội: giới thiệu mục đích, ý nghĩa, chương trình; điểm đến, sản phẩm du lịch; hướng dẫn phóng viên nước ngoài đăng ký tác nghiệp trước ngày 20/02/2027.")
    i("Trong Ngày hội: phản ánh Lễ khai mạc, Không gian văn hóa các dân tộc, Hội chợ thương mại biên giới, Giải chạy “Đường biên xanh”.")
    i("Sau Ngày hội: thông tin kết quả, dư luận báo chí trong nước và nước ngoài; sản xuất phim tư liệu song ngữ Việt - Anh.")
    h(0, "HÌNH THỨC THÔNG TIN")
    h(1, "Báo chí, xuất bản")
    word.text("Duy trì chuyên mục “Sơn Thủy với bạn bè quốc tế” trên báo in, báo điện tử, phát thanh, truyền hình; xuất bản bản tin thông tin đối ngoại 02 thứ tiếng, mỗi tháng 01 số.")
    h(1, "Môi trường số")
    word.text("Nâng cao chất lượng Cổng Thông tin điện tử tỉnh phiên bản tiếng Anh; xây dựng 06 video ngắn, 04 đồ họa thông tin đăng trên các nền tảng số; chia sẻ thông tin chính thống.")
    h(1, "Thông tin trực tiếp")
    word.text("Tổ chức họp báo, gặp gỡ, cung cấp thông tin cho phóng viên, đoàn khách quốc tế; thông tin lưu động tại khu vực cửa khẩu; sinh hoạt chuyên đề ở chi bộ, thôn, bản.")


def organisation(word):
    h, i = word.heading, word.item
    h(0, "TỔ CHỨC THỰC HIỆN")
    h(1, "Ban Tuyên giáo và Dân vận Tỉnh ủy (Cơ quan Thường trực Ban Chỉ đạo)")
    i("Tham mưu Ban Chỉ đạo theo dõi, kiểm tra, đôn đốc việc thực hiện Kế hoạch; định hướng nội dung thông tin đối ngoại hằng tháng.")
    i("Chủ trì, phối hợp với Sở Ngoại vụ, Công an tỉnh tổ chức 01 hội nghị tập huấn công tác thông tin đối ngoại cho cấp ủy cơ sở trước ngày 20/12/2026.")
    h(1, "Đảng ủy Ủy ban nhân dân tỉnh")
    i("Lãnh đạo các sở, ngành bố trí nguồn lực, thực hiện nhiệm vụ tại Phụ lục kèm theo Kế hoạch này.")
    i("Lãnh đạo Sở Ngoại vụ chủ trì, phối hợp với Sở Văn hóa, Thể thao và Du lịch đón, hướng dẫn phóng viên nước ngoài tác nghiệp tại Ngày hội Sắc màu biên giới.")
    h(1, "Sở Văn hóa, Thể thao và Du lịch")
    i("Chủ trì sản xuất 06 video ngắn quảng bá du lịch, hoàn thành trước ngày 31/01/2027; phối hợp với Báo và phát thanh, truyền hình Sơn Thủy phát sóng trong tháng 02/2027.")
    i("Hướng dẫn trang trí khánh tiết, tuyên truyền trực quan phục vụ Ngày hội trước ngày 25/02/2027.")
    h(1, "Sở Ngoại vụ")
    i("Chủ trì tham mưu tổ chức gặp mặt kiều bào đầu Xuân Đinh Mùi, trước ngày 30/01/2027.")
    i("Cung cấp thông tin về quan hệ hợp tác với các địa phương nước bạn cho các cơ quan báo chí khi có yêu cầu.")
    h(1, "Công an tỉnh; Bộ Chỉ huy Quân sự tỉnh")
    i("Bảo đảm an ninh, an toàn các hoạt động có yếu tố nước ngoài; chỉ đạo Ban Chỉ huy Bộ đội Biên phòng tỉnh tăng cường đối ngoại biên phòng, tuyên truyền tại cửa khẩu.")
    i("Chủ động phát hiện, tham mưu đấu tranh, phản bác thông tin xấu, độc (nếu có).")
    h(1, "Báo và phát thanh, truyền hình Sơn Thủy")
    word.text("Xây dựng kế hoạch tuyên truyền, gửi Ban Tuyên giáo và Dân vận Tỉnh ủy trước ngày 10/12/2026; sản xuất phim tư liệu song ngữ về Ngày hội, hoàn thành trước ngày 25/3/2027.")
    h(1, "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh và các đoàn thể chính trị - xã hội tỉnh")
    word.text("Đẩy mạnh đối ngoại nhân dân, kết nghĩa bản - bản hai bên biên giới; phối hợp với Sở Ngoại vụ vận động kiều bào hướng về quê hương.")
    h(1, "Các đảng ủy xã, phường")
    i("Cụ thể hóa Kế hoạch phù hợp với điều kiện địa phương trước ngày 15/12/2026; phân công 01 đồng chí cấp ủy phụ trách.")
    i("Đảng ủy xã Khe Ngàn phối hợp với Ban Chỉ huy Bộ đội Biên phòng tỉnh tổ chức thông tin lưu động tại khu vực cửa khẩu, mỗi tháng 02 buổi.")
    h(0, "CHẾ ĐỘ THÔNG TIN, BÁO CÁO")
    n = word.numbered
    n("Định kỳ hằng tháng, trước ngày 25, các cơ quan, đơn vị, địa phương[^Các cơ quan, đơn vị nêu tại Mục IV và các đảng ủy xã, phường.] báo cáo kết quả về Ban Chỉ đạo (qua Ban Tuyên giáo và Dân vận Tỉnh ủy).")
    n("Các cơ quan, đơn vị, địa phương gửi báo cáo tổng kết việc thực hiện Kế hoạch về Ban Chỉ đạo trước ngày 31/3/2027; Ban Tuyên giáo và Dân vận Tỉnh ủy tổng hợp, báo cáo Ban Chỉ đạo, Ban Thường vụ Tỉnh ủy trước ngày 10/4/2027.")
    n("Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các cơ quan, đơn vị, địa phương phản ánh về Ban Chỉ đạo để kịp thời xem xét, giải quyết.")


def foot(word):
    p, r = word.paragraph, word.run
    recipients = ("Ban Tuyên giáo và Dân vận Trung ương (b/c),", "Thường trực Tỉnh ủy (b/c),", "Đảng ủy Ủy ban nhân dân tỉnh (t/h),",
                  "Các cơ quan tham mưu, giúp việc Tỉnh ủy (p/h),", "Các đồng chí thành viên Ban Chỉ đạo (t/h),",
                  "Báo và phát thanh, truyền hình Sơn Thủy (t/h),", "Các đảng ủy xã, phường (t/h),", "Lưu Văn phòng Tỉnh ủy.")
    word.body.append(p(""))
    word.two_columns([4900, 4500],
        [p(r("Nơi nhận:", underline=True, size=14), align="left")] + [p(r(f"- {text}", size=12), align="left") for text in recipients],
        [p(r("T/M BAN CHỈ ĐẠO", bold=True, size=14), align="center"), p(r("TRƯỞNG BAN", size=14), align="center")]
        + [p("", align="center")] * 4 + [p(r("Bùi Thục Nghi", bold=True, size=14), align="center"),
           p(r("PHÓ BÍ THƯ TỈNH ỦY", size=12), align="center")])


def annex(word):
    p, r = word.paragraph, word.run
    word.body.append(p(r("PHỤ LỤC", bold=True), align="center"))
    word.body.append(p(r("Phân công nhiệm vụ thông tin đối ngoại từ tháng 12/2026 đến hết quý I/2027", bold=True), align="center"))
    word.body.append(p(r("(Kèm theo Kế hoạch số 17-KH/BCĐ, ngày 16/11/2026 của Ban Chỉ đạo)", italic=True), align="center", after=6))
    group = lambda label, text: [(label, dict(bold=True)), (text, dict(span=5, bold=True, align="left"))]
    culture, press = "Sở Văn hóa, Thể thao và Du lịch", "Báo và phát thanh, truyền hình Sơn Thủy"
    party = "Ban Tuyên giáo và Dân vận Tỉnh ủy"
    word.grid([700, 4700, 2700, 2800, 1700, 1600], [
        ["TT", "Nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian hoàn thành", "Sản phẩm"],
        group("A", "THÁNG 12/2026"),
        ["1", "Tập huấn công tác thông tin đối ngoại cho cấp ủy cơ sở", party, "Sở Ngoại vụ; Công an tỉnh", "Trước ngày 20/12/2026", "01 hội nghị"],
        ["2", "Xuất bản bản tin thông tin đối ngoại 02 thứ tiếng", (party, dict(down="start")), f"{press}; Sở Ngoại vụ", "Hằng tháng", "Bản tin"],
        ["3", "Họp báo thông tin kết quả kinh tế - xã hội năm 2026", ("", dict(down="more")), "Văn phòng Ủy ban nhân dân tỉnh", "Trước ngày 31/12/2026", "01 cuộc họp báo"],
        group("B", "QUÝ I/2027"),
        ["1", "Gặp mặt kiều bào đầu Xuân Đinh Mùi", "Sở Ngoại vụ", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", "Trước ngày 30/01/2027", "Cuộc gặp mặt"],
        ["2", "Sản xuất video ngắn quảng bá du lịch", culture, press, "Trước ngày 31/01/2027", "06 video"],
        ["3", "Nâng cấp Cổng Thông tin điện tử tỉnh phiên bản tiếng Anh", "Văn phòng Ủy ban nhân dân tỉnh", "Sở Khoa học và Công nghệ; Sở Ngoại vụ", "Trước ngày 28/02/2027", "Cổng tiếng Anh"],
        ["4", "Đón, hướng dẫn phóng viên nước ngoài tại Ngày hội", "Sở Ngoại vụ", f"Công an tỉnh; {culture}", ("Từ ngày 06/3/2027 đến ngày 08/3/2027", dict(down="start")), "Tin, bài trên báo chí nước ngoài"],
        ["5", "Trung tâm báo chí Ngày hội Sắc màu biên giới", press, "Sở Khoa học và Công nghệ; UBND xã Khe Ngàn", ("", dict(down="more")), "Trung tâm báo chí"],
        ["6", "Phim tư liệu song ngữ Việt - Anh về Ngày hội", press, culture, "Trước ngày 25/3/2027", "01 phim"],
        ["7", "Báo cáo tổng kết thực hiện Kế hoạch", "Các cơ quan, đơn vị, địa phương", "", "Trước ngày 31/3/2027", "Báo cáo"],
        ["8", "Tổng hợp, báo cáo Ban Thường vụ Tỉnh ủy", party, "Các cơ quan liên quan", "Trước ngày 10/4/2027", "Báo cáo tổng hợp"],
    ], header_rows=1)


def make():
    word = Word(PARTY)
    for part in (head, bases, purpose, content, organisation, foot): part(word)
    word.section()
    annex(word)
    word.body.append(word.paragraph(""))
    word.section(landscape=True, last=True)
    return word
