"""A plan in State form (NĐ 30/2020/NĐ-CP): a province's communication for its clean-water week.

Sơn Thủy is no province, and nobody named here exists.
"""
from .word import STATE, Word


def head(word):
    p, r = word.paragraph, word.run
    word.two_columns([3600, 5800], [
        p(r("ỦY BAN NHÂN DÂN", bold=True, size=13), align="center"),
        p(r("TỈNH SƠN THỦY", bold=True, size=13), align="center"),
        p(word.rule(58), align="center"),
        p(r("Số: 214/KH-UBND", size=13), align="center"),
    ], [
        p(r("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", bold=True, size=13), align="center"),
        p(r("Độc lập - Tự do - Hạnh phúc", bold=True, size=14), align="center"),
        p(word.rule(172), align="center"),
        p(r("Sơn Thủy, ngày 20 tháng 11 năm 2026", italic=True, size=14), align="center"),
    ])
    word.body.append(p("", align="center"))
    word.body.append(p(r("KẾ HOẠCH", bold=True), align="center"))
    word.body.append(p(r("Truyền thông Tuần lễ Nước sạch tỉnh Sơn Thủy năm 2027", bold=True), align="center"))
    word.body.append(p(word.rule(110), align="center"))


def bases(word):
    for text in (
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;",
        "Căn cứ Luật Tài nguyên nước ngày 27 tháng 11 năm 2023;",
        "Căn cứ Nghị quyết số 46/NQ-HĐND ngày 10 tháng 7 năm 2026 của Hội đồng nhân dân tỉnh Sơn Thủy về bảo đảm cấp nước sạch trên địa bàn tỉnh giai đoạn 2026 - 2030;",
        "Thực hiện Chương trình số 09-CTr/TU ngày 15 tháng 9 năm 2026 của Tỉnh ủy Sơn Thủy về bảo vệ nguồn nước và nâng cao chất lượng cuộc sống của Nhân dân;",
        "Theo đề nghị của Sở Nông nghiệp và Môi trường tại Tờ trình số 368/TTr-SNNMT ngày 12 tháng 11 năm 2026.",
    ):
        word.text(text, italic=True)
    word.text("Ủy ban nhân dân tỉnh ban hành Kế hoạch truyền thông Tuần lễ Nước sạch tỉnh Sơn Thủy năm 2027 (sau đây gọi tắt là Tuần lễ Nước sạch) như sau:")


def purpose_and_content(word):
    h, i = word.heading, word.item
    h(0, "MỤC ĐÍCH, YÊU CẦU")
    h(1, "Mục đích")
    i("Nâng cao nhận thức của cán bộ, công chức, viên chức, học sinh và Nhân dân về vai trò của nước sạch đối với sức khỏe, đời sống; từng bước hình thành thói quen sử dụng nước tiết kiệm, bảo vệ nguồn nước và công trình cấp nước.")
    i("Góp phần thực hiện mục tiêu đến hết năm 2027 có 92,5% hộ gia đình nông thôn trên địa bàn tỉnh được sử dụng nước sạch đáp ứng quy chuẩn; 100% trường học, trạm y tế có đủ nước sạch và công trình vệ sinh.")
    h(1, "Yêu cầu")
    i("Nội dung truyền thông chính xác, dễ hiểu, phù hợp với từng nhóm đối tượng, chú trọng vùng đồng bào dân tộc thiểu số và các xã thường xuyên thiếu nước về mùa khô[^Gồm các xã: Khe Ngàn, Đá Mọc, Suối Hoa và Bản Lụa.].")
    i("Phân công rõ cơ quan chủ trì, cơ quan phối hợp, thời hạn hoàn thành và sản phẩm; lồng ghép với các hoạt động hưởng ứng Ngày Nước thế giới (22/3), bảo đảm thiết thực, tiết kiệm, không phô trương, hình thức.")
    h(0, "NỘI DUNG TRUYỀN THÔNG")
    h(1, "Trước Tuần lễ Nước sạch (từ ngày 01/12/2026 đến ngày 14/3/2027)")
    i("Giới thiệu mục đích, ý nghĩa, chủ đề “Nước sạch đến mọi nhà” và các hoạt động chính của Tuần lễ Nước sạch; vận động các tổ chức, cá nhân tham gia.")
    i("Phổ biến chính sách hỗ trợ đấu nối nước sạch cho hộ nghèo, hộ cận nghèo; hướng dẫn trữ nước, xử lý nước hộ gia đình trong mùa khô 2026 - 2027.")
    i("Thông tin về hiện trạng nguồn nước, chất lượng nước tại các công trình cấp nước tập trung; những mô hình bảo vệ nguồn nước có hiệu quả.")
    h(1, "Trong Tuần lễ Nước sạch (từ ngày 15/3/2027 đến ngày 22/3/2027, cao điểm từ ngày 20/3/2027 đến ngày 22/3/2027)")
    word.text("Phản ánh kịp thời, toàn diện các hoạt động: (1) Lễ phát động Tuần lễ Nước sạch tại phường Thủy An, ngày 15/3/2027; (2) Ngày Chủ nhật xanh làm sạch nguồn nước, ngày 21/3/2027; (3) Hội thi tìm hiểu “Em yêu dòng nước quê hương” trong các trường học; (4) Tọa đàm “Nước sạch nông thôn: từ công trình đến người dùng”; (5) Lễ bàn giao công trình cấp nước tại xã Đá Mọc, ngày 22/3/2027.")
    h(1, "Sau Tuần lễ Nước sạch (từ ngày 23/3/2027 đến ngày 15/4/2027)")
    i("Thông tin kết quả, biểu dương tập thể, cá nhân, cộng đồng dân cư có cách làm hay; công khai số hộ được đấu nối, số công trình được sửa chữa.")
    i("Tiếp tục truyền thông duy trì thói quen sử dụng nước tiết kiệm; tiếp nhận, trả lời phản ánh của người dân về chất lượng nước.")


def channels(word):
    h, i = word.heading, word.item
    h(0, "HÌNH THỨC, KÊNH TRUYỀN THÔNG")
    h(1, "Báo chí và nền tảng số")
    h(2, "Mở chuyên trang, chuyên mục “Nước sạch đến mọi nhà” trên báo in, báo điện tử, phát thanh, truyền hình; mỗi tuần ít nhất 02 tin, bài từ ngày 15/12/2026.")
    i("Cơ quan chủ trì: Báo và phát thanh, truyền hình Sơn Thủy.", 1)
    i("Cơ quan phối hợp: Sở Nông nghiệp và Môi trường; Sở Y tế; Ủy ban nhân dân các xã, phường.", 1)
    h(2, "Đăng tải tài liệu, đồ họa thông tin (infographic), video ngắn trên Cổng Thông tin điện tử tỉnh, trang thông tin điện tử của các cơ quan, đơn vị và tài khoản Zalo chính thức của tỉnh.")
    i("Cơ quan chủ trì: Văn phòng Ủy ban nhân dân tỉnh (Cổng Thông tin điện tử tỉnh).", 1)
    i("Cơ quan phối hợp: Sở Khoa học và Công nghệ; các sở, ban, ngành.", 1)
    h(1, "Thông tin cơ sở")
    word.text("Phát trên hệ thống truyền thanh cơ sở ít nhất 03 lần/tuần trong tháng 01 và tháng 02/2027, hằng ngày trong Tuần lễ Nước sạch; phát bằng tiếng dân tộc thiểu số tại các xã có đông đồng bào; truyền thông lưu động, họp thôn, tổ dân phố.")
    h(1, "Truyền thông trực quan")
    word.text("Treo băng rôn, pa nô, áp phích tại trụ sở cơ quan, trường học, trạm y tế, chợ và các trục đường chính; hoàn thành trước ngày 10/3/2027, tháo dỡ chậm nhất ngày 30/3/2027.")
    h(0, "KINH PHÍ THỰC HIỆN")
    word.text("Kinh phí thực hiện được bố trí từ ngân sách nhà nước theo phân cấp hiện hành, lồng ghép các chương trình, đề án liên quan và nguồn xã hội hóa hợp pháp khác. Các cơ quan, đơn vị lập dự toán gửi Sở Tài chính trước ngày 05/12/2026.")


def assignment(word):
    h, i = word.heading, word.item
    h(0, "PHÂN CÔNG NHIỆM VỤ")
    h(1, "Sở Nông nghiệp và Môi trường")
    i("Là cơ quan thường trực; chủ trì, phối hợp với các cơ quan, đơn vị, địa phương triển khai Kế hoạch này; theo dõi, đôn đốc, kiểm tra và tổng hợp kết quả.")
    i("Biên soạn bộ tài liệu truyền thông dùng chung (gồm 01 sổ tay hỏi - đáp, 05 đồ họa thông tin, 03 bài phát thanh), gửi các cơ quan, đơn vị, địa phương trước ngày 20/12/2026.")
    i("Chủ trì, phối hợp với Ủy ban nhân dân phường Thủy An, Công an tỉnh và các đơn vị liên quan tổ chức Lễ phát động Tuần lễ Nước sạch ngày 15/3/2027.")
    h(1, "Sở Văn hóa, Thể thao và Du lịch")
    i("Chủ trì hướng dẫn nội dung, ma két truyền thông trực quan; thẩm định và gửi mẫu thống nhất cho các địa phương chậm nhất ngày 31/01/2027.")
    i("Phối hợp với Sở Nông nghiệp và Môi trường cung cấp thông tin cho các cơ quan báo chí Trung ương; tổ chức truyền thông lưu động tại 04 xã thường xuyên thiếu nước trong tháng 02/2027.")
    h(1, "Sở Y tế")
    i("Chủ trì truyền thông về nước sạch, vệ sinh và phòng, chống bệnh lây qua đường nước; công bố kết quả ngoại kiểm chất lượng nước hằng tháng.")
    i("Phối hợp với Sở Giáo dục và Đào tạo kiểm tra nước sạch, công trình vệ sinh trong trường học, hoàn thành trước ngày 28/02/2027.")
    h(1, "Sở Giáo dục và Đào tạo")
    word.text("Chỉ đạo các cơ sở giáo dục lồng ghép nội dung nước sạch vào sinh hoạt dưới cờ, hoạt động trải nghiệm; chủ trì, phối hợp với Tỉnh đoàn tổ chức Hội thi tìm hiểu “Em yêu dòng nước quê hương”, vòng cơ sở trước ngày 10/02/2027, vòng tỉnh trong tháng 3/2027.")
    h(1, "Sở Khoa học và Công nghệ, Công an tỉnh")
    i("Sở Khoa học và Công nghệ bảo đảm hạ tầng kỹ thuật, hướng dẫn doanh nghiệp viễn thông nhắn tin hưởng ứng Tuần lễ Nước sạch từ ngày 12/3/2027 đến ngày 15/3/2027.")
    i("Công an tỉnh bảo đảm an ninh, trật tự các sự kiện; kịp thời xử lý thông tin sai sự thật về nguồn nước (nếu có).")
    h(1, "Sở Tài chính")
    word.text("Tham mưu Ủy ban nhân dân tỉnh bố trí kinh phí trước ngày 20/12/2026; hướng dẫn quản lý, sử dụng, thanh quyết toán theo quy định.")
    h(1, "Công ty Cổ phần Cấp nước Sơn Thủy")
    i("Công khai lịch cấp nước, kết quả nội kiểm chất lượng nước hằng tuần; tổ chức “Ngày hội khách hàng dùng nước” trong tháng 3/2027.")
    i("Phối hợp với Ủy ban nhân dân các xã, phường rà soát, đấu nối miễn phí cho ít nhất 500 hộ nghèo, hộ cận nghèo trước ngày 15/3/2027.")
    h(1, "Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh và các tổ chức chính trị - xã hội tỉnh")
    word.text("Vận động đoàn viên, hội viên và Nhân dân tham gia Ngày Chủ nhật xanh; đưa nội dung sử dụng nước sạch, giữ gìn vệ sinh vào hương ước, quy ước của thôn, tổ dân phố.")
    h(1, "Ủy ban nhân dân các xã, phường")
    i("Ban hành kế hoạch của địa phương trước ngày 10/12/2026; bố trí nhân lực, kinh phí; tổ chức đồng loạt Ngày Chủ nhật xanh ngày 21/3/2027.")
    i("Phối hợp với Công ty Cổ phần Cấp nước Sơn Thủy lập danh sách hộ chưa được sử dụng nước sạch, hoàn thành trong tháng 01/2027.")


def reporting(word):
    n = word.numbered
    word.heading(0, "TỔ CHỨC THỰC HIỆN VÀ CHẾ ĐỘ BÁO CÁO")
    n("Các cơ quan, đơn vị, địa phương[^Gồm các sở, ban, ngành, đơn vị nêu tại Mục V; Ủy ban nhân dân các xã, phường.] cử 01 đầu mối (họ tên; chức vụ; số điện thoại công vụ), gửi Sở Nông nghiệp và Môi trường trước ngày 30/11/2026 để tổng hợp.")
    n("Định kỳ hằng tháng, trước ngày 25, từ tháng 12/2026 đến tháng 3/2027, các cơ quan, đơn vị, địa phương báo cáo tiến độ thực hiện gửi Sở Nông nghiệp và Môi trường.")
    n("Các cơ quan, đơn vị, địa phương gửi báo cáo kết quả thực hiện Kế hoạch về Sở Nông nghiệp và Môi trường trước ngày 05/4/2027. Sở Nông nghiệp và Môi trường tổng hợp, báo cáo Ủy ban nhân dân tỉnh trước ngày 15/4/2027.")
    n("Danh mục nhiệm vụ, thời hạn và sản phẩm cụ thể tại Phụ lục kèm theo Kế hoạch này.")
    word.text("Trong quá trình triển khai, nếu có khó khăn, vướng mắc, các cơ quan, đơn vị, địa phương kịp thời phản ánh về Ủy ban nhân dân tỉnh (qua Sở Nông nghiệp và Môi trường) để xem xét, giải quyết./.")


def foot(word):
    p, r = word.paragraph, word.run
    recipients = ("Bộ Nông nghiệp và Môi trường (b/c);", "Thường trực Tỉnh ủy, Thường trực HĐND tỉnh (b/c);", "Chủ tịch, các PCT UBND tỉnh;",
                  "Ủy ban MTTQ Việt Nam tỉnh và các tổ chức CT-XH tỉnh (p/h);", "Các sở, ban, ngành tỉnh (t/h);",
                  "Báo và phát thanh, truyền hình Sơn Thủy (p/h);", "Công ty CP Cấp nước Sơn Thủy (t/h);", "UBND các xã, phường (t/h);",
                  "CVP, các PCVP UBND tỉnh;", "Lưu: VT, NNMT.")
    gap = [p("", align="center")] * 4
    word.body.append(p(""))
    word.two_columns([4800, 4600],
        [p(r("Nơi nhận:", bold=True, italic=True, size=12), align="left")] + [p(r(f"- {text}", size=11), align="left") for text in recipients],
        [p(r("TM. ỦY BAN NHÂN DÂN", bold=True), align="center"), p(r("KT. CHỦ TỊCH", bold=True), align="center"),
         p(r("PHÓ CHỦ TỊCH", bold=True), align="center")] + gap + [p(r("Lương Hạc Niên", bold=True), align="center")])


def annex(word):
    p, r = word.paragraph, word.run
    word.body.append(p(r("Phụ lục", bold=True), align="center"))
    word.body.append(p(r("DANH MỤC NHIỆM VỤ TRUYỀN THÔNG TUẦN LỄ NƯỚC SẠCH NĂM 2027", bold=True), align="center"))
    word.body.append(p(r("(Kèm theo Kế hoạch số 214/KH-UBND ngày 20 tháng 11 năm 2026 của Ủy ban nhân dân tỉnh)", italic=True), align="center", after=6))
    phase = lambda label, text: [(label, dict(bold=True)), (text, dict(span=5, bold=True, align="left"))]
    agri = "Sở Nông nghiệp và Môi trường"
    word.grid([700, 4800, 2500, 2900, 1600, 1500], [
        [("TT", dict(down="start")), ("Nội dung công việc", dict(down="start")), ("Phân công", dict(span=2)), ("Thời hạn", dict(down="start")), ("Sản phẩm", dict(down="start"))],
        [("", dict(down="more")), ("", dict(down="more")), "Chủ trì", "Phối hợp", ("", dict(down="more")), ("", dict(down="more"))],
        phase("I", "Trước Tuần lễ Nước sạch"),
        ["1", "Xây dựng, ban hành kế hoạch của cơ quan, đơn vị, địa phương", "Các sở, ban, ngành; UBND các xã, phường", agri, "Trước ngày 10/12/2026", "Kế hoạch"],
        ["2", "Biên soạn, phát hành bộ tài liệu truyền thông dùng chung", (agri, dict(down="start")), "Sở Y tế; Sở Văn hóa, Thể thao và Du lịch", "Trước ngày 20/12/2026", "Bộ tài liệu"],
        ["3", "Tập huấn kỹ năng truyền thông cho đầu mối của các xã, phường", ("", dict(down="more")), "UBND các xã, phường", "Tháng 01/2027", "02 lớp tập huấn"],
        ["4", "Mở chuyên trang, chuyên mục “Nước sạch đến mọi nhà”", "Báo và phát thanh, truyền hình Sơn Thủy", f"{agri}; Sở Y tế", "Từ ngày 15/12/2026", "Chuyên trang, chuyên mục"],
        ["5", "Thiết kế, gửi mẫu băng rôn, pa nô, áp phích", "Sở Văn hóa, Thể thao và Du lịch", agri, "Chậm nhất ngày 31/01/2027", "Bộ ma két"],
        ["6", "Rà soát, lập danh sách hộ chưa được sử dụng nước sạch", "UBND các xã, phường", "Công ty Cổ phần Cấp nước Sơn Thủy", "Tháng 01/2027", "Danh sách"],
        ["7", "Kiểm tra nước sạch, công trình vệ sinh trong trường học", "Sở Y tế", "Sở Giáo dục và Đào tạo", "Trước ngày 28/02/2027", "Báo cáo kết quả kiểm tra"],
        phase("II", "Trong Tuần lễ Nước sạch"),
        ["1", "Tổ chức Lễ phát động Tuần lễ Nước sạch", agri, "UBND phường Thủy An; Công an tỉnh; Tỉnh đoàn", "Ngày 15/3/2027", "Lễ phát động"],
        ["2", "Ngày Chủ nhật xanh làm sạch nguồn nước", "UBND các xã, phường", "Ủy ban MTTQ Việt Nam tỉnh; Tỉnh đoàn; Hội Liên hiệp Phụ nữ tỉnh", "Ngày 21/3/2027", "Hoạt động đồng loạt"],
        ["3", "Chung kết Hội thi “Em yêu dòng nước quê hương”", "Sở Giáo dục và Đào tạo", "Tỉnh đoàn", ("Từ ngày 18/3/2027 đến ngày 20/3/2027", dict(down="start")), "Hội thi"],
        ["4", "Tọa đàm “Nước sạch nông thôn: từ công trình đến người dùng”", "Báo và phát thanh, truyền hình Sơn Thủy", f"{agri}; Công ty Cổ phần Cấp nước Sơn Thủy", ("", dict(down="more")), "01 tọa đàm"],
        ["5", "Bàn giao công trình cấp nước tại xã Đá Mọc", "Công ty Cổ phần Cấp nước Sơn Thủy", "UBND xã Đá Mọc", "Ngày 22/3/2027", "Biên bản bàn giao"],
        phase("III", "Sau Tuần lễ Nước sạch"),
        ["1", "Báo cáo kết quả thực hiện Kế hoạch", "Các sở, ban, ngành; UBND các xã, phường", "", "Trước ngày 05/4/2027", "Báo cáo"],
        ["2", "Tổng hợp, báo cáo Ủy ban nhân dân tỉnh", agri, "Các cơ quan, đơn vị liên quan", "Trước ngày 15/4/2027", "Báo cáo tổng hợp"],
    ], header_rows=2)


def make():
    word = Word(STATE)
    for part in (head, bases, purpose_and_content, channels, assignment, reporting, foot): part(word)
    word.section()
    annex(word)
    word.body.append(word.paragraph(""))
    word.section(landscape=True, last=True)
    return word
