// For the service's tests: an office with three units, a person of every kind,
// and a small plan that can be taken through its whole life.
#pragma once

#include "service/drafts/drafts.h"
#include "service/organisation/administration.h"
#include "service/plans/plans.h"
#include "service/test_office.h"

namespace dondoc::service {

inline constexpr const char* plan_text = R"(ỦY BAN NHÂN DÂN
TỈNH SƠN THỦY
-------
Số: 12/KH-UBND

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Sơn Thủy, ngày 10 tháng 11 năm 2023

KẾ HOẠCH
Tổ chức Tuần lễ nước sạch

I. MỤC ĐÍCH
Nâng cao nhận thức của người dân.

II. NHIỆM VỤ
1. Tuyên truyền
Sở Y tế chủ trì, phối hợp với Sở Tài chính tổ chức tập huấn cho cán bộ cơ sở, hoàn thành trước ngày 01/12/2023.
2. Kinh phí
Sở Tài chính tham mưu bố trí kinh phí thực hiện Kế hoạch, hoàn thành trước ngày 20/11/2023.

III. TỔ CHỨC THỰC HIỆN
Các cơ quan, đơn vị báo cáo kết quả thực hiện về Ủy ban nhân dân tỉnh (qua Sở Y tế) trước ngày 15/12/2023.

Nơi nhận:
- Sở Y tế;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
)";

class PlanTest : public OfficeTest {
 protected:
  PlanTest() {
    create_unit(keeper, {"Sở Nội vụ", {}, {}, {}, "H03", {}});
    create_group(keeper, {"Các cơ quan, đơn vị", {}, {health, finance}});
  }

  /// The draft with every name settled as it is proposed, confirmed.
  base::Id confirmed_plan(const std::string& text = plan_text) {
    const auto row = import_document(staff, {"ke-hoach.txt", text});
    const auto draft = get_draft(staff, row.id);
    DraftEditInput edit{draft.revision, {}, {}, "resolve"};
    for (const auto& proposed : draft.resolutions)
      edit.resolve.push_back({proposed.unit, proposed.id ? proposed.kind : domain::TargetKind::none, proposed.id});
    return confirm_draft(staff, row.id, {edit_draft(staff, row.id, edit).revision}).id;
  }
  base::Id issued_plan() {
    const auto plan = confirmed_plan();
    issue_plan(leader, plan, {});
    return plan;
  }

  Context keeper = administrator();
  base::Id health = create_unit(keeper, {"Sở Y tế", "SYT", {}, {}, "H01", {}}).id;
  base::Id finance = create_unit(keeper, {"Sở Tài chính", "STC", {}, {}, "H02", {}}).id;
  Context staff = someone("chuyenvien", domain::UserRole::staff);
  Context leader = someone("lanhdao", domain::UserRole::leader);
  Context of_health = someone("yte", domain::UserRole::focal_point, health);
  Context of_finance = someone("taichinh", domain::UserRole::focal_point, finance);
};

}  // namespace dondoc::service
