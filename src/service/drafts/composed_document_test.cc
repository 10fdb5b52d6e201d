#include "service/drafts/composed_document.h"

#include <gtest/gtest.h>

#include <random>

#include "base/error.h"
#include "base/text.h"
#include "compiler/compile.h"
#include "draft/sentences.h"
#include "draft/skeleton.h"
#include "service/drafts/clean_document.h"
#include "service/drafts/new_composition.h"

namespace dondoc::service {
namespace {

using draft::Bound;
using draft::Composition;
using draft::Family;
using draft::Frequency;
using draft::NamedBody;
using draft::Part;
using draft::PartKind;
using draft::Role;

Composition begun(Family family, draft::Skeleton skeleton) {
  ComposeInput input;
  input.family = family;
  const bool party = family == Family::party;
  input.issuer = party ? "Ban Chỉ đạo công tác thông tin đối ngoại" : "Ủy ban nhân dân tỉnh Sơn Thủy";
  input.issuer_parent = party ? "Tỉnh ủy Sơn Thủy" : "";
  input.place = "Sơn Thủy";
  input.title = "Truyền thông Tuần lễ Nước sạch năm 2027";
  input.signer = "Lò Thị Hương Lan";
  input.skeleton = skeleton;
  return new_composition(input, {});
}

std::string differences(const draft::Draft& draft) {
  std::string out;
  for (const auto& warning : draft.warnings) out += warning.code + ": " + warning.message + "\n";
  return out;
}

/// Compositions by chance: the same number gives the same one for ever.
class Chance {
 public:
  explicit Chance(unsigned seed) : chance_(seed) {}

  Composition composition() {
    auto it = begun(below(2) ? Family::state : Family::party, draft::Skeleton::blank);
    heading(it, 1, "Mục đích, yêu cầu");
    line(it, PartKind::paragraph, "Nâng cao nhận thức của Nhân dân về giữ gìn nguồn nước.");
    heading(it, 1, "Nội dung");
    for (int i = 0, n = 1 + below(3); i < n; ++i) line(it, PartKind::bullet, one_of(contents));
    heading(it, 1, "Hình thức tuyên truyền");
    for (int i = 0, n = 1 + below(2); i < n; ++i) line(it, PartKind::channel, one_of(channels));
    heading(it, 1, "Tổ chức thực hiện");
    const bool in_parts = below(2);
    for (int i = 0, n = 1 + below(6); i < n; ++i) {
      if (in_parts) heading(it, 2, one_of(subjects));
      task(it);
    }
    if (in_parts) heading(it, 2, "Chế độ báo cáo");
    for (int i = 0, n = below(3); i < n; ++i) report(it);
    for (const auto& body : some(4)) it.recipients.push_back({"r" + std::to_string(it.recipients.size()), body.name, one_of(purposes)});
    return it;
  }

 private:
  using List = std::vector<const char*>;
  inline static const List units = {
      "Sở Y tế", "Sở Tài chính", "Sở Giáo dục và Đào tạo", "Sở Văn hóa, Thể thao và Du lịch", "Công an tỉnh", "Sở Nông nghiệp và Môi trường",
      "Báo và Phát thanh, truyền hình tỉnh", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", "Tỉnh đoàn", "Hội Liên hiệp Phụ nữ tỉnh", "Các sở, ban, ngành",
      "Ủy ban nhân dân các xã, phường", "Văn phòng Ủy ban nhân dân tỉnh", "Trung tâm Kiểm soát bệnh tật tỉnh", "Sở Khoa học và Công nghệ"};
  inline static const List works = {
      "tổ chức tập huấn cho cán bộ cơ sở về cấp nước an toàn", "xây dựng tài liệu tuyên truyền gửi các địa phương", "Mở chuyên mục về nước sạch",
      "kiểm tra chất lượng nguồn nước tại các trạm cấp nước tập trung", "tổ chức lễ phát động", "tham mưu bố trí kinh phí thực hiện Kế hoạch",
      "lắp đặt pa-nô tại các cửa ngõ", "Đăng tải nội dung tuyên truyền trên cổng thông tin điện tử", "hướng dẫn các trường học lồng ghép nội dung vào giờ ngoại khóa",
      "rà soát, sửa chữa hệ thống truyền thanh cơ sở"};
  inline static const List contents = {"Vai trò của nước sạch đối với sức khỏe.", "Trách nhiệm của người dân trong bảo vệ nguồn nước.", "Kết quả cấp nước sạch nông thôn."};
  inline static const List channels = {"Tuyên truyền trên báo, đài.", "Tuyên truyền trực quan bằng pa-nô, băng rôn."};
  inline static const List subjects = {"Truyền thông", "Bảo đảm nguồn nước", "Kinh phí", "Kiểm tra, giám sát"};
  inline static const List purposes = {"to-report", "to-implement", "to-coordinate", "to-know"};
  inline static const List products = {"02 lớp tập huấn", "01 bộ tài liệu tuyên truyền", "01 báo cáo kết quả kiểm tra"};

  int below(int n) { return static_cast<int>(chance_() % static_cast<unsigned>(n)); }
  const char* one_of(const List& list) { return list[static_cast<std::size_t>(below(static_cast<int>(list.size())))]; }
  std::vector<NamedBody> some(int most) {
    std::vector<NamedBody> out;
    for (int i = 0, n = 1 + below(most); i < n; ++i) {
      const std::string name = one_of(units);
      if (std::ranges::none_of(out, [&](const NamedBody& each) { return each.name == name; })) out.push_back({name, {}, {}});
    }
    return out;
  }
  std::optional<draft::Deadline> due() {
    static const List days = {"2027-03-15", "2027-04", "2027-12-01", "2027-11"};
    static const Bound bounds[] = {Bound::before, Bound::by, Bound::in};
    if (below(3) == 0) return std::nullopt;
    return draft::Deadline{one_of(days), bounds[below(3)], ""};
  }
  Part& line(Composition& it, PartKind kind, const char* text) {
    auto& part = it.parts.emplace_back();
    part.id = "p" + std::to_string(it.parts.size());
    part.kind = kind;
    part.text = text;
    return part;
  }
  void heading(Composition& it, int level, const char* text) { line(it, PartKind::heading, text).level = level; }
  void task(Composition& it) {
    auto& part = line(it, PartKind::task, one_of(works));
    part.who = some(2);
    static const Role roles[] = {Role::lead, Role::perform, Role::cooperate};
    part.role = roles[below(3)];
    if (part.role == Role::cooperate || below(2)) {
      part.with = some(3);
      std::erase_if(part.with, [&](const NamedBody& each) { return std::ranges::any_of(part.who, [&](const NamedBody& who) { return who.name == each.name; }); });
    }
    part.due = due();
    if (below(3) == 0) part.product = one_of(products);
  }
  void report(Composition& it) {
    auto& part = line(it, PartKind::report, below(2) ? "" : "kết quả thực hiện");
    part.who = some(1);
    part.to = {{below(2) ? "Ủy ban nhân dân tỉnh" : "Tỉnh ủy", {}, {}}};
    if (below(2)) part.via = NamedBody{"Sở Y tế", {}, {}};
    static const Frequency frequencies[] = {Frequency::once, Frequency::monthly, Frequency::quarterly, Frequency::half_yearly, Frequency::yearly, Frequency::periodic, Frequency::ad_hoc};
    part.frequency = frequencies[below(7)];
    if (part.frequency == Frequency::once) part.due = draft::Deadline{"2027-12-15", Bound::before, ""};
    if (part.frequency == Frequency::monthly) part.due = draft::Deadline{std::nullopt, Bound::before, "trước ngày 25"};
  }

  std::mt19937 chance_;
};

std::vector<std::string> names(const std::vector<NamedBody>& bodies) {
  std::vector<std::string> out;
  for (const auto& body : bodies) out.push_back(base::fold(body.name));
  std::ranges::sort(out);
  return out;
}

std::vector<std::string> names(const std::vector<draft::Mention>& mentions) {
  std::vector<std::string> out;
  for (const auto& mention : mentions) out.push_back(base::fold(mention.text));
  std::ranges::sort(out);
  return out;
}

/// Fact by fact, in the order of the document: not by what read_back says of it.
void expect_meant(const Composition& meant, const draft::Draft& read) {
  std::size_t task = 0, duty = 0;
  for (const auto& part : meant.parts) {
    SCOPED_TRACE(draft::sentence_of(part));
    if (part.kind == PartKind::channel) {
      const auto is_it = [&](const draft::Channel& each) { return base::fold(each.text + ".") == base::fold(part.text); };
      EXPECT_TRUE(std::ranges::any_of(read.channels, is_it));
    }
    if (part.kind != PartKind::task && part.kind != PartKind::report) continue;
    ASSERT_LT(task, read.tasks.size());
    const auto& as_task = read.tasks[task++];
    EXPECT_EQ(names(as_task.assignees), names(part.who));
    if (part.kind == PartKind::task) {
      EXPECT_EQ(names(as_task.with), names(part.with));
      EXPECT_EQ(as_task.role, part.role);
      ASSERT_EQ(as_task.due.has_value(), part.due.has_value());
      if (part.due) {
        EXPECT_EQ(as_task.due->date, part.due->date);
        EXPECT_EQ(as_task.due->bound, part.due->bound);
      }
      EXPECT_EQ(as_task.deliverables.empty(), part.product.empty());
      continue;
    }
    ASSERT_LT(duty, read.reporting.size());
    const auto& as_duty = read.reporting[duty++];
    EXPECT_EQ(names(as_duty.from), names(part.who));
    EXPECT_EQ(names(as_duty.to), names(part.to));
    ASSERT_EQ(as_duty.via.has_value(), part.via.has_value());
    EXPECT_EQ(as_duty.frequency, part.frequency);
    if (part.frequency == Frequency::once) {
      EXPECT_EQ(as_duty.due.value().date, part.due.value().date);
    }
  }
  EXPECT_EQ(task, read.tasks.size());
  EXPECT_EQ(duty, read.reporting.size());
  ASSERT_EQ(meant.recipients.size() + 1, read.recipients.size());
  for (std::size_t i = 0; i < meant.recipients.size(); ++i) {
    EXPECT_EQ(read.recipients[i].name, meant.recipients[i].name);
    EXPECT_EQ(read.recipients[i].purpose, meant.recipients[i].purpose);
  }
  EXPECT_EQ(read.document.title, meant.head.title);
  EXPECT_EQ(base::fold(read.document.issuer.value_or("")), base::fold(meant.head.issuer));
  EXPECT_EQ(base::fold(read.document.issuer_parent.value_or("")), base::fold(meant.head.issuer_parent));
  ASSERT_TRUE(read.document.signature);
  EXPECT_EQ(read.document.signature->authority.value_or(""), meant.foot.authority);
  EXPECT_EQ(read.document.signature->position, meant.foot.position);
  EXPECT_EQ(read.document.signature->name, meant.foot.name);
  EXPECT_EQ(read.document.place, meant.head.place);
  EXPECT_EQ(read.document.family, meant.head.family);
  EXPECT_EQ(read.document.symbol, (meant.head.family == Family::party ? "KH/" : "KH-") + meant.head.issuer_code);
  EXPECT_FALSE(read.document.number);
  EXPECT_FALSE(read.document.date);
}

TEST(ComposedDocument, IsReadAsItWasMeant) {
  for (unsigned seed = 0; seed < 300; ++seed) {
    SCOPED_TRACE(seed);
    auto it = Chance(seed).composition();
    const auto made = compose_document(it, {});
    expect_meant(it, made.draft);
    EXPECT_EQ(differences(made.draft), "");
    EXPECT_EQ(it.places.size(), it.parts.size());
    for (const auto& task : made.draft.tasks) EXPECT_EQ(task.confidence, 1);
    if (HasFailure()) return;
  }
}

TEST(ComposedDocument, IsReadSoAgainWhenItIsWrittenOut) {
  for (unsigned seed = 0; seed < 40; ++seed) {
    SCOPED_TRACE(seed);
    auto it = Chance(seed).composition();
    const auto made = compose_document(it, {});
    expect_meant(it, compiler::compile(clean_document(made.draft), "ke-hoach.docx", {.with_text = true, .rules = {}}));
    if (HasFailure()) return;
  }
}

TEST(ComposedDocument, SkeletonsHoldNothingThatIsReadOtherwise) {
  for (const auto family : {Family::state, Family::party})
    for (const auto skeleton : {draft::Skeleton::blank, draft::Skeleton::plan, draft::Skeleton::communication}) {
      auto it = begun(family, skeleton);
      EXPECT_EQ(differences(compose_document(it, {}).draft), "");
    }
}

TEST(ComposedDocument, SaysWhereTheMachineReadsSomethingElse) {
  auto it = begun(Family::state, draft::Skeleton::communication);
  auto& said = it.parts[4];  // a bullet of the requirements
  said.text = "Sở Y tế chủ trì tổ chức tập huấn trước ngày 01/12/2027";
  auto made = compose_document(it, {});
  const auto warned = [&](const std::string& id) {
    for (const auto& place : it.places)
      for (const auto& warning : made.draft.warnings)
        if (place.part == id && warning.at == place.at) return warning.message;
    return std::string();
  };
  EXPECT_EQ(warned(said.id), "");  // a requirement gives nobody work
  for (auto& part : it.parts)
    if (part.kind == PartKind::task && part.role == Role::lead) {
      part.text = "phối hợp với Sở Tài chính tổ chức lễ phát động";
      made = compose_document(it, {});
      EXPECT_NE(warned(part.id), "");
      EXPECT_NE(warned(part.id).find("Sở Tài chính"), std::string::npos);
    }
}

TEST(ComposedDocument, IsNotWrittenAtAllWhenItsWordsMakeItSecret) {
  auto it = begun(Family::state, draft::Skeleton::plan);
  it.head.issuer_parent = "MẬT";
  try {
    compose_document(it, {});
    FAIL() << "written";
  } catch (const base::Error& error) {
    EXPECT_EQ(error.code(), "document.secret");
  }
}

TEST(ComposedDocument, TakesWhateverAPersonMayType) {
  for (const std::string typed : {"<b>&amp;\"", "\x01\x02\x03", "....", "1. 2. 3.", "- + –", "Sở Y tế", "trước ngày 31/02/2027; báo cáo", "\xC3", "ế e\xCC\x82\xCC\x81", "😀"}) {
    SCOPED_TRACE(typed);
    auto it = begun(Family::state, draft::Skeleton::communication);
    it.head.title = it.foot.name = it.recipients[0].name = typed;
    it.bases = {{"b1", typed}};
    for (auto& part : it.parts) {
      part.text = part.product = typed;
      if (part.kind == PartKind::task) part.who = {{typed, {}, {}}};
      if (part.kind == PartKind::report) part.due = draft::Deadline{std::nullopt, Bound::before, typed};
    }
    const auto made = compose_document(it, {});
    EXPECT_NO_THROW(compiler::compile(clean_document(made.draft), "a.docx"));
    for (std::size_t i = 1; i < it.places.size(); ++i) EXPECT_LE(it.places[i - 1].at[1], it.places[i].at[0]);
  }
}

TEST(ComposedDocument, IsNamedAfterItsTitleAsFarAsAFileMayBe) {
  auto it = begun(Family::state, draft::Skeleton::blank);
  EXPECT_EQ(compose_document(it, {}).file_name, "Kế hoạch Truyền thông Tuần lễ Nước sạch năm 2027.docx");
  it.head.title = "Một/hai: " + std::string(60, 'x') + std::string(100, '?');
  EXPECT_LE(compose_document(it, {}).file_name.size(), 125u);
  EXPECT_TRUE(compose_document(it, {}).file_name.starts_with("Kế hoạch Một-hai- x"));
}

}  // namespace
}  // namespace dondoc::service
