// What offices print before a colon, or at the head of a table's column, to say
// who does a thing, with whom, when, and what comes of it.
#pragma once

#include "compiler/lexicon/phrase.h"

namespace dondoc::compiler {

enum class Label : std::uint8_t {
  lead,      // Cơ quan chủ trì
  doer,      // Đơn vị thực hiện, Phụ trách
  partner,   // Cơ quan phối hợp
  time,      // Thời gian thực hiện
  deadline,  // Thời gian hoàn thành
  product,   // Kết quả, Sản phẩm
  activity,  // Nội dung, Nhiệm vụ
  index,     // Chỉ tiêu, Mục tiêu
  form,      // Hình thức
  number,    // TT
  place,     // Địa điểm
  other,     // Ghi chú, Kinh phí
};

inline constexpr Lexicon labels({Entry<Label>
    {"cơ quan chủ trì", Label::lead}, {"đơn vị chủ trì", Label::lead}, {"chủ trì", Label::lead}, {"cơ quan, đơn vị chủ trì", Label::lead},
    {"đơn vị chủ trì thực hiện", Label::lead}, {"cơ quan chủ trì thực hiện", Label::lead}, {"đơn vị, cơ quan chủ trì", Label::lead},
    {"đơn vị đầu mối, chủ trì", Label::lead}, {"cơ quan chủ trì, phối hợp", Label::lead}, {"chủ trì thực hiện", Label::lead},
    {"đơn vị chủ trì, phối hợp", Label::lead}, {"sở, ngành chủ trì", Label::lead}, {"đơn vị chủ trì tham mưu", Label::lead},
    {"cơ quan chủ trì tham mưu", Label::lead}, {"người chủ trì", Label::lead}, {"cơ quan/đơn vị chủ trì", Label::lead},
    {"cơ quan chủ trì tổ chức thực hiện", Label::lead}, {"cơ quan chủ trì, thực hiện", Label::lead}, {"đơn vị chủ trì, thực hiện", Label::lead},
    {"cơ quan chủ trì và phối hợp", Label::lead}, {"đơn vị chủ trì và phối hợp", Label::lead}, {"cơ quan, đơn vị chủ trì thực hiện", Label::lead},
    {"đvct", Label::lead}, {"cqct", Label::lead}, {"đv chủ trì", Label::lead}, {"cq chủ trì", Label::lead},

    {"cơ quan thực hiện", Label::doer}, {"đơn vị thực hiện", Label::doer}, {"thực hiện", Label::doer}, {"người thực hiện", Label::doer},
    {"cơ quan, đơn vị thực hiện", Label::doer}, {"đơn vị phụ trách", Label::doer}, {"phụ trách", Label::doer}, {"người phụ trách", Label::doer},
    {"đơn vị/ cá nhân phụ trách", Label::doer}, {"bộ phận thực hiện", Label::doer}, {"bộ phận phụ trách", Label::doer},
    {"phân công", Label::doer}, {"phân công thực hiện", Label::doer}, {"phân công nhiệm vụ", Label::doer}, {"phân công phụ trách", Label::doer},
    {"trách nhiệm", Label::doer}, {"trách nhiệm thực hiện", Label::doer}, {"trách nhiệm chỉ đạo thực hiện", Label::doer}, {"trách nhiệm chỉ đạo", Label::doer}, {"trách nhiệm tổ chức thực hiện", Label::doer},
    {"trách nhiệm chủ trì", Label::lead}, {"trách nhiệm chủ trì thực hiện", Label::lead}, {"trách nhiệm phối hợp", Label::partner}, {"trách nhiệm triển khai", Label::doer}, {"giao thực hiện", Label::doer}, {"giao chủ trì", Label::lead}, {"cơ quan chỉ đạo thực hiện", Label::doer}, {"cấp ủy chỉ đạo thực hiện", Label::doer}, {"đơn vị chỉ đạo thực hiện", Label::doer}, {"chỉ đạo thực hiện", Label::doer},  {"đơn vị chịu trách nhiệm", Label::doer}, {"cơ quan tham mưu", Label::doer},
    {"đơn vị đầu mối", Label::doer}, {"cơ quan đầu mối", Label::doer}, {"đơn vị tham mưu", Label::doer}, {"đơn vị", Label::doer},
    {"cơ quan", Label::doer}, {"cơ quan, đơn vị", Label::doer}, {"đơn vị tổ chức thực hiện", Label::doer}, {"đơn vị được giao", Label::doer},
    {"cơ quan, đơn vị chủ trì, phối hợp", Label::doer}, {"đơn vị, cá nhân phụ trách", Label::doer}, {"cá nhân phụ trách", Label::doer},
    {"lực lượng thực hiện", Label::doer}, {"cá nhân, đơn vị thực hiện", Label::doer}, {"bộ phận", Label::doer}, {"đơn vị triển khai", Label::doer},
    {"chịu trách nhiệm chính", Label::doer}, {"chịu trách nhiệm", Label::doer}, {"chịu trách nhiệm thực hiện", Label::doer}, {"người chịu trách nhiệm", Label::doer}, {"đầu mối thực hiện", Label::doer}, {"đầu mối", Label::doer}, {"người, bộ phận thực hiện", Label::doer}, {"người/bộ phận thực hiện", Label::doer},
    {"đvth", Label::doer}, {"cqth", Label::doer}, {"đv thực hiện", Label::doer}, {"cq thực hiện", Label::doer},

    {"cơ quan phối hợp", Label::partner}, {"đơn vị phối hợp", Label::partner}, {"phối hợp", Label::partner}, {"cơ quan, đơn vị phối hợp", Label::partner},
    {"phối hợp thực hiện", Label::partner}, {"đầu mối phối hợp", Label::partner}, {"đơn vị phối hợp thực hiện", Label::partner}, {"cơ quan phối hợp thực hiện", Label::partner},
    {"cơ quan/đơn vị phối hợp", Label::partner}, {"bộ phận phối hợp", Label::partner}, {"phối hợp với", Label::partner}, {"cùng phối hợp", Label::partner}, {"thành phần phối hợp", Label::partner}, {"người phối hợp", Label::partner},
    {"đvph", Label::partner}, {"cqph", Label::partner}, {"đv phối hợp", Label::partner}, {"cq phối hợp", Label::partner},

    {"thời gian thực hiện", Label::time}, {"thời gian", Label::time}, {"thời gian tổ chức", Label::time}, {"thời gian triển khai", Label::time},
    {"thời gian tiến hành", Label::time}, {"tiến độ thực hiện", Label::time}, {"tiến độ", Label::time}, {"thời điểm", Label::time}, {"ngày", Label::time}, {"thứ/ngày", Label::time}, {"thứ, ngày", Label::time}, {"ngày, tháng", Label::time}, {"ngày tháng", Label::time},
    {"lộ trình", Label::time}, {"lộ trình thực hiện", Label::time}, {"thời gian triển khai thực hiện", Label::time}, {"thời điểm thực hiện", Label::time},
    {"thời gian thực hiện chương trình", Label::time}, {"thời gian thực hiện kế hoạch", Label::time}, {"thời gian thực hiện đề án", Label::time},
    {"thời gian thực hiện dự án", Label::time}, {"thời gian thực hiện nhiệm vụ", Label::time}, {"thời gian thực hiện tháng hành động", Label::time},
    {"thời gian thực hiện của kế hoạch", Label::time}, {"thời gian triển khai kế hoạch", Label::time}, {"thời gian triển khai chương trình", Label::time},
    {"thời gian dự kiến tổ chức", Label::time}, {"thời gian diễn ra", Label::time}, {"thời gian tổ chức thực hiện", Label::time},
    {"ngày bắt đầu", Label::other}, {"thời gian bắt đầu", Label::other}, {"bắt đầu", Label::other}, {"thời điểm bắt đầu", Label::other}, {"từ ngày", Label::other},
    {"ngày kết thúc", Label::deadline}, {"thời gian kết thúc", Label::deadline}, {"kết thúc", Label::deadline}, {"thời điểm kết thúc", Label::deadline}, {"đến ngày", Label::deadline},
    {"thời gian hoàn thành", Label::deadline}, {"thời hạn", Label::deadline}, {"thời hạn hoàn thành", Label::deadline},
    {"hoàn thành", Label::deadline}, {"thời gian dự kiến hoàn thành", Label::deadline}, {"thời hạn thực hiện", Label::deadline},
    {"tiến độ hoàn thành", Label::deadline}, {"thời gian, tiến độ", Label::deadline}, {"ngày hoàn thành", Label::deadline},
    {"thời gian thực hiện/hoàn thành", Label::deadline}, {"hạn hoàn thành", Label::deadline}, {"thời gian báo cáo", Label::deadline},
    {"thời hạn báo cáo", Label::deadline}, {"thời hạn ban hành", Label::deadline}, {"thời gian ban hành", Label::deadline}, {"thời hạn trình", Label::deadline}, {"thời gian trình", Label::deadline}, {"thời gian dự kiến", Label::time},
    {"tgth", Label::time}, {"tght", Label::deadline},

    {"kết quả", Label::product}, {"sản phẩm", Label::product}, {"tên sản phẩm", Label::product}, {"sản phẩm dự kiến", Label::product}, {"kết quả đầu ra", Label::product},
    {"kết quả, sản phẩm", Label::product}, {"sản phẩm/kết quả", Label::product}, {"kết quả/sản phẩm", Label::product}, {"sản phẩm, kết quả", Label::product},
    {"kết quả dự kiến", Label::product}, {"sản phẩm đầu ra", Label::product}, {"sản phẩm hoàn thành", Label::product}, {"kết quả thực hiện", Label::product},
    {"yêu cầu sản phẩm", Label::product}, {"yêu cầu kết quả", Label::product},

    {"tên đề án", Label::activity}, {"tên mô hình", Label::activity}, {"tên chương trình", Label::activity}, {"tên văn bản", Label::activity}, {"đề án", Label::activity}, {"dự án", Label::activity}, {"mô hình", Label::activity}, {"nội dung, biện pháp", Label::activity}, {"nội dung và biện pháp", Label::activity},
    {"nội dung", Label::activity}, {"nhiệm vụ", Label::activity}, {"nội dung công việc", Label::activity}, {"công việc", Label::activity},
    {"tên nhiệm vụ", Label::activity}, {"nội dung thực hiện", Label::activity}, {"nội dung nhiệm vụ", Label::activity}, {"hoạt động", Label::activity},
    {"nhiệm vụ cụ thể", Label::activity}, {"nội dung hoạt động", Label::activity}, {"nội dung, nhiệm vụ", Label::activity}, {"nhiệm vụ, giải pháp", Label::activity},
    {"nội dung/nhiệm vụ", Label::activity}, {"nhiệm vụ/giải pháp", Label::activity}, {"danh mục nhiệm vụ", Label::activity}, {"tên công việc", Label::activity},
    {"nhiệm vụ trọng tâm", Label::activity}, {"nội dung triển khai", Label::activity}, {"các nhiệm vụ", Label::activity}, {"tên nhiệm vụ, đề án", Label::activity},
    {"đầu việc", Label::activity}, {"tên hoạt động", Label::activity}, {"các hoạt động", Label::activity}, {"chuyên đề", Label::activity},
    {"tên chương trình, đề án", Label::activity}, {"nội dung chỉ đạo", Label::activity}, {"tên dự án", Label::activity}, {"nhóm nhiệm vụ", Label::activity},

    {"hình thức", Label::form}, {"hình thức thực hiện", Label::form}, {"hình thức tổ chức", Label::form},
    {"tt", Label::number}, {"stt", Label::number}, {"số tt", Label::number},
    {"địa điểm", Label::place}, {"địa điểm thực hiện", Label::place}, {"địa điểm tổ chức", Label::place},
    {"đơn vị tính", Label::other}, {"đvt", Label::other}, {"đơn vị đo", Label::other}, {"cơ quan ban hành", Label::other}, {"cơ quan phê duyệt", Label::other}, {"cơ quan quyết định", Label::other},
    {"cơ quan có thẩm quyền", Label::other}, {"đơn vị thụ hưởng", Label::other}, {"đơn vị công tác", Label::other}, {"cơ quan công tác", Label::other},
    {"ghi chú", Label::other}, {"kinh phí", Label::other}, {"kinh phí thực hiện", Label::other}, {"nguồn kinh phí", Label::other},
    {"thành phần", Label::other}, {"thành phần tham dự", Label::other}, {"đối tượng", Label::other}, {"mục tiêu", Label::index}, {"chỉ tiêu", Label::index}, {"chỉ tiêu, nhiệm vụ", Label::index},
    {"dự kiến kinh phí", Label::other}, {"yêu cầu", Label::other}, {"cách thức", Label::other}, {"điểm", Label::other}, {"người ký", Label::other},
});

}  // namespace dondoc::compiler
