#include "domain/focal_point_demand.h"

#include <gtest/gtest.h>

namespace dondoc::domain {
namespace {

TEST(FocalPointDemand, IsAnAppointmentOfSomebody) {
  for (const char* text : {"Các cơ quan, đơn vị cử đầu mối theo dõi, gửi về Sở Nội vụ trước ngày 28/11/2023.", "Cử 01 công chức làm đầu mối phối hợp.",
                           "Đề nghị phân công cán bộ đầu mối và gửi danh sách.", "Đăng ký đầu mối liên hệ.", "gửi thông tin về đầu mối trước ngày 05/12"})
    EXPECT_TRUE(demands_focal_point(text)) << text;
}

TEST(FocalPointDemand, IsNotThatABodyIsTheFocalPointOfAMatter) {
  for (const char* text : {"Sở Y tế là đầu mối tổng hợp kết quả.", "Giao Sở Tài chính làm cơ quan đầu mối.", "Gửi báo cáo về Sở Y tế (đầu mối tổng hợp).",
                           "Cử tri phản ánh qua đầu mối của xã.", "Cử cán bộ tập huấn. Sở Y tế là đầu mối."})
    EXPECT_FALSE(demands_focal_point(text)) << text;
}

}  // namespace
}  // namespace dondoc::domain
