#include "draft/skeleton.h"

#include <utility>

namespace dondoc::draft {
namespace {

class Sheet {
 public:
  explicit Sheet(Composition& out) : out_(out) {}

  void basis(std::string text) { out_.bases.push_back({"b" + std::to_string(out_.bases.size() + 1), std::move(text)}); }
  void heading(int level, std::string text) {
    auto& part = add(PartKind::heading, std::move(text));
    part.level = level;
  }
  void paragraph(std::string text) { add(PartKind::paragraph, std::move(text)); }
  void bullet(std::string text) { add(PartKind::bullet, std::move(text)); }
  void channel(std::string text) { add(PartKind::channel, std::move(text)); }
  void task(std::vector<std::string> who, std::vector<std::string> with, std::string text, std::string product = {}) {
    auto& part = add(PartKind::task, std::move(text));
    part.who = bodies(std::move(who));
    part.with = bodies(std::move(with));
    part.role = part.with.empty() ? Role::perform : Role::lead;
    part.product = std::move(product);
  }
  void report(std::vector<std::string> who, std::string to, std::string via) {
    auto& part = add(PartKind::report, "kết quả thực hiện Kế hoạch");
    part.who = bodies(std::move(who));
    part.to = bodies({std::move(to)});
    part.via = NamedBody{std::move(via), {}, {}};
  }
  void recipient(std::string name, const char* purpose) {
    out_.recipients.push_back({"r" + std::to_string(out_.recipients.size() + 1), std::move(name), purpose});
  }

 private:
  static std::vector<NamedBody> bodies(std::vector<std::string> names) {
    std::vector<NamedBody> out;
    for (auto& name : names) out.push_back({std::move(name), {}, {}});
    return out;
  }
  Part& add(PartKind kind, std::string text) {
    auto& part = out_.parts.emplace_back();
    part.id = "p" + std::to_string(out_.parts.size());
    part.kind = kind;
    part.text = std::move(text);
    return part;
  }

  Composition& out_;
};

void plan(Sheet& sheet) {
  sheet.heading(1, "Mục đích, yêu cầu");
  sheet.heading(2, "Mục đích");
  sheet.paragraph("");
  sheet.heading(2, "Yêu cầu");
  sheet.paragraph("");
  sheet.heading(1, "Nội dung");
  sheet.paragraph("");
  sheet.heading(1, "Tổ chức thực hiện");
  sheet.task({}, {}, "");
}

void communication(Sheet& sheet, Family family, const std::string& issuer) {
  const bool party = family == Family::party;
  const std::string keeper = party ? "Ban Tuyên giáo và Dân vận Tỉnh ủy" : "Sở Văn hóa, Thể thao và Du lịch";
  const std::string press = "Báo và Phát thanh, truyền hình tỉnh";
  const std::string local = party ? "Các đảng ủy xã, phường" : "Ủy ban nhân dân các xã, phường";
  sheet.heading(1, "Mục đích, yêu cầu");
  sheet.heading(2, "Mục đích");
  sheet.bullet("Nâng cao nhận thức và trách nhiệm của cán bộ, đảng viên và Nhân dân về nội dung được tuyên truyền.");
  sheet.heading(2, "Yêu cầu");
  sheet.bullet("Thông tin chính xác, kịp thời, dễ hiểu, phù hợp với từng đối tượng; lồng ghép, tiết kiệm, hiệu quả.");
  sheet.heading(1, "Nội dung tuyên truyền");
  sheet.bullet("Chủ trương của Đảng, chính sách, pháp luật của Nhà nước về nội dung được tuyên truyền.");
  sheet.heading(1, "Hình thức tuyên truyền");
  sheet.channel("Tuyên truyền trên báo, đài, cổng thông tin điện tử và hệ thống truyền thanh cơ sở.");
  sheet.channel("Tuyên truyền trực quan bằng pa-nô, băng rôn, màn hình điện tử tại nơi công cộng.");
  sheet.heading(1, "Tổ chức thực hiện");
  sheet.task({keeper}, {press}, "xây dựng tài liệu tuyên truyền gửi các cơ quan, đơn vị", "01 bộ tài liệu tuyên truyền");
  sheet.task({press}, {}, "mở chuyên mục, tăng thời lượng tin, bài về nội dung Kế hoạch");
  sheet.task({local}, {}, "tổ chức tuyên truyền trên hệ thống truyền thanh cơ sở và tại các buổi sinh hoạt cộng đồng");
  sheet.report({local}, issuer, keeper);
  sheet.recipient(keeper, "to-implement");
  sheet.recipient(press, "to-implement");
  sheet.recipient(local, "to-implement");
}

}  // namespace

Composition from_skeleton(Skeleton skeleton, Family family, const std::string& issuer) {
  Composition out;
  Sheet sheet(out);
  if (skeleton == Skeleton::plan) plan(sheet);
  if (skeleton == Skeleton::communication) communication(sheet, family, issuer);
  return out;
}

}  // namespace dondoc::draft
