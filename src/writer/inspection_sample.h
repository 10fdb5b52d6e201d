// A record of a check with everything that one may hold, for the writer's tests.
#pragma once

#include "writer/inspection_record.h"
#include "writer/report_samples.h"

namespace dondoc::writer::samples {

inline OfficialDocument inspection_record() {
  InspectionRecord record;
  auto& head = record.head;
  head.issuer = "Ủy ban nhân dân tỉnh Sơn Thủy";
  head.number = {std::nullopt, "BB", "UBND"};
  head.place = "Sơn Thủy";
  head.dated_on = base::Date::of(2027, 3, 10);
  head.kind = "Biên bản";
  head.title = "Kiểm tra việc thực hiện " + state_plan + " tại Sở Y tế";
  head.recipients = {"Sở Y tế", "Thành viên đoàn kiểm tra"};
  head.filed_at = "VT, hồ sơ kiểm tra";
  head.signature = {"", "TRƯỞNG ĐOÀN KIỂM TRA", ""};
  head.beside = Signature{"", "ĐẠI DIỆN ĐƠN VỊ\nĐƯỢC KIỂM TRA", ""};
  record.basis = "Quyết định số 30/QĐ-UBND ngày 01 tháng 3 năm 2027 về việc thành lập đoàn kiểm tra";
  record.team = "Đoàn kiểm tra số 1";
  record.leader = "Phó Giám đốc Sở Nông nghiệp và Môi trường";
  record.unit = "Sở Y tế";
  record.day = "ngày 10 tháng 3 năm 2027";
  record.place = "Trụ sở Sở Y tế";
  record.members = {"Trưởng phòng Khoáng sản và Nước, Sở Nông nghiệp và Môi trường"};
  record.attended = {"Phó Giám đốc Sở", "Chánh Văn phòng Sở"};
  record.points = {{"Truyền thông về nước sạch, vệ sinh", "Cần khắc phục", "Mới truyền thông ở 04/10 xã."}, {"Hồ sơ, sổ sách", "Đạt", ""}};
  record.demands = {{"Sở Y tế", "Truyền thông ở 06 xã còn lại", "30/4/2027"}};
  record.conclusion = "Đề nghị Sở Y tế khẩn trương khắc phục.";
  return compose(record);
}

}  // namespace dondoc::writer::samples
