#include "domain/task_core.h"

#include <gtest/gtest.h>

namespace dondoc::domain {
namespace {

TEST(TaskCore, leaves_out_who_with_whom_and_until_when) {
  EXPECT_EQ(task_core("Sở Y tế chủ trì, phối hợp với Sở Tài chính tổ chức tập huấn cho cán bộ cơ sở, hoàn thành trước ngày 01/12/2023.",
                      {"Sở Y tế", "Sở Tài chính"}, "trước ngày 01/12/2023"),
            "Tổ chức tập huấn cho cán bộ cơ sở");
  EXPECT_EQ(task_core("Chủ trì, phối hợp với Ủy ban nhân dân phường Thủy An, Công an tỉnh và các đơn vị liên quan tổ chức Lễ phát động ngày 15/3/2027.",
                      {"Ủy ban nhân dân phường Thủy An", "Công an tỉnh"}, {}),
            "Tổ chức Lễ phát động ngày 15/3/2027");
  EXPECT_EQ(task_core("Rà soát hộ nghèo (hoàn thành trước ngày 10/12/2026);", {}, "hoàn thành trước ngày 10/12/2026"), "Rà soát hộ nghèo");
}

TEST(TaskCore, does_not_begin_with_a_label) {
  EXPECT_EQ(task_core("a) Rà soát điểm tiêm. Giao Sở Y tế thực hiện.", {"Sở Y tế"}, {}), "Rà soát điểm tiêm");
  EXPECT_EQ(task_core("12. Rà soát điểm tiêm", {}, {}), "Rà soát điểm tiêm");
  EXPECT_EQ(task_core("05 điểm tiêm", {}, {}), "05 điểm tiêm");
}

TEST(TaskCore, is_the_first_thing_to_be_done) {
  EXPECT_EQ(task_core("Hướng dẫn nội dung truyền thông; thẩm định và gửi mẫu chậm nhất ngày 31/01/2027.", {}, "chậm nhất ngày 31/01/2027"),
            "Hướng dẫn nội dung truyền thông");
  EXPECT_EQ(task_core("Các đơn vị cử 01 đầu mối (họ tên; chức vụ), gửi Sở Y tế; báo cáo kết quả.", {"Các đơn vị"}, {}),
            "Cử 01 đầu mối (họ tên; chức vụ), gửi Sở Y tế");
  EXPECT_EQ(task_core("Là cơ quan thường trực; theo dõi, đôn đốc việc thực hiện.", {}, {}), "Theo dõi, đôn đốc việc thực hiện");
}

TEST(TaskCore, keeps_what_it_cannot_take_apart) {
  EXPECT_EQ(task_core("Phối hợp với Sở Nội vụ tỉnh bạn tổ chức giao lưu.", {"Sở Y tế"}, {}), "Phối hợp với Sở Nội vụ tỉnh bạn tổ chức giao lưu");
  EXPECT_EQ(task_core("Sở Y tế chủ trì.", {"Sở Y tế"}, {}), "Sở Y tế chủ trì");
  EXPECT_EQ(task_core("", {}, {}), "");
  EXPECT_EQ(task_core("Trước ngày 01/12/2023", {}, "Trước ngày 01/12/2023"), "Trước ngày 01/12/2023");
}

}  // namespace
}  // namespace dondoc::domain
