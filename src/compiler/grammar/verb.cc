#include "compiler/grammar/verb.h"

namespace dondoc::compiler {

namespace {

constexpr Lexicon compounds({Entry<bool>
    {"bầu cử", true}, {"ứng cử", true}, {"đề cử", true}, {"tranh cử", true}, {"thành lập", true}, {"độc lập", true}, {"công lập", true}, {"dân lập", true},
    {"chương trình", true}, {"lịch trình", true}, {"quy trình", true}, {"công trình", true}, {"giáo trình", true}, {"lộ trình", true}, {"tiến trình", true},
    {"quá trình", true}, {"hành trình", true}, {"trung cấp", true}, {"cao cấp", true}, {"sơ cấp", true}, {"phân cấp", true}, {"cung cấp", true},
    {"trợ cấp", true}, {"thứ cấp", true}, {"ngoại giao", true}, {"bàn giao", true}, {"việc làm", true}, {"trung tâm", true}, {"nhiệm vụ", true},
    {"dịch vụ", true}, {"phục vụ", true}, {"nghĩa vụ", true}, {"chức vụ", true}, {"nghiệp vụ", true}, {"công vụ", true}, {"sự vụ", true}, {"nội bộ", true},
    {"cán bộ", true}, {"toàn bộ", true}, {"tiến bộ", true}, {"đồng bộ", true}, {"thông báo", true}, {"cơ sở", true}, {"trụ sở", true}, {"địa bàn", true},
    {"học viện", true}, {"thư viện", true}, {"bệnh viện", true}, {"xã hội", true}, {"đại hội", true}, {"lễ hội", true}, {"ngày hội", true}, {"cơ hội", true}, {"hội nhập", true},
    {"môi trường", true}, {"thị trường", true}, {"hiện trường", true}, {"quân đội", true}, {"bộ đội", true}, {"văn phòng", true}, {"quốc phòng", true},
    {"biên phòng", true}, {"dự phòng", true}, {"phong trào", true},
    {"cán sự", true}, {"tài khoản", true}, {"khoa học", true}, {"giao thông", true}, {"hậu cần", true}, {"công nghệ thông tin", true}, {"an toàn thông tin", true}, {"thiên tai", true}, {"kinh doanh", true}, {"dự án", true},
});

}  // namespace

std::uint32_t compound_at(const Words& words, std::uint32_t i, std::uint32_t last) {
  return static_cast<std::uint32_t>(words.find(compounds, i, last).size);
}

Found<Verb> verb_at(const Words& words, std::uint32_t i, std::uint32_t last) {
  const auto verb = words.find(verbs, i, last);
  if (verb && verb.size == 1 && words.match("dự án", i, last)) return {};
  if (verb && verb.size == 1 && i > 0 && words.find(compounds, i - 1, last).size >= 2) return {};
  return verb;
}

}  // namespace dondoc::compiler
