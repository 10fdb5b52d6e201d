#include "compiler/report_contents.h"

#include <gtest/gtest.h>

namespace dondoc::compiler {
namespace {

using Things = std::vector<std::string>;

TEST(ReportContents, reads_what_is_numbered_in_the_sentence) {
  EXPECT_EQ(read_report_contents("Các đơn vị báo cáo trước ngày 25 hằng tháng. Nội dung báo cáo gồm: (1) kết quả thực hiện; (2) số tin, bài đã đăng; "
                                 "(3) khó khăn, vướng mắc và nguyên nhân. Báo cáo gửi về Sở Y tế."),
            (Things{"Kết quả thực hiện", "Số tin, bài đã đăng", "Khó khăn, vướng mắc và nguyên nhân"}));
  EXPECT_EQ(read_report_contents("Nội dung báo cáo bao gồm: a) công tác chỉ đạo; b) đánh giá chung."), (Things{"Công tác chỉ đạo", "Đánh giá chung"}));
}

TEST(ReportContents, reads_what_semicolons_part) {
  EXPECT_EQ(read_report_contents("Nội dung báo cáo tập trung vào kết quả tuyên truyền; số lượt người được phổ biến."),
            (Things{"Kết quả tuyên truyền", "Số lượt người được phổ biến"}));
}

TEST(ReportContents, reads_the_lines_below) {
  EXPECT_EQ(read_report_contents("Gửi báo cáo trước ngày 15/12/2026.\nc) Nội dung báo cáo:\n- Kết quả thực hiện;\n- Kinh phí đã dùng;\n- Đánh giá.\n- Việc khác"),
            (Things{"Kết quả thực hiện", "Kinh phí đã dùng", "Đánh giá"}));
}

TEST(ReportContents, leaves_out_what_every_report_has_a_part_for) {
  EXPECT_EQ(read_report_contents("Nội dung báo cáo gồm: (1) kết quả thực hiện; (2) khó khăn, vướng mắc; (3) đề xuất, kiến nghị (nếu có)."), Things{"Kết quả thực hiện"});
}

TEST(ReportContents, takes_nothing_where_no_list_is_named) {
  EXPECT_EQ(read_report_contents("Các đơn vị báo cáo kết quả trước ngày 25; gửi bản điện tử."), Things{});
  EXPECT_EQ(read_report_contents("Nội dung báo cáo: kết quả thực hiện Kế hoạch."), Things{}) << "one thing alone";
  EXPECT_EQ(read_report_contents("Báo cáo trước ngày 25.\nSở Y tế tổng hợp nội dung báo cáo gồm: (1) a; (2) b."), Things{}) << "of another sentence's report";
  EXPECT_EQ(read_report_contents("Một.\nHai.\nBa.\nBốn.\nNội dung báo cáo gồm: (1) a; (2) b."), Things{}) << "too far behind";
  EXPECT_EQ(read_report_contents(""), Things{});
}

}  // namespace
}  // namespace dondoc::compiler
