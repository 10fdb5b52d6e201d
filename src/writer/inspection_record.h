// biên bản kiểm tra: who checked whom, what was found, what must be mended by when;
// for signature by both sides (NĐ 30/2020/NĐ-CP, Annex III, Mẫu 1.10).
#pragma once

#include <string>
#include <vector>

#include "writer/official_document.h"

namespace dondoc::writer {

struct InspectedPoint { std::string text, verdict, finding; };
struct InspectionDemand { std::string unit, demand, due; };

struct InspectionRecord {
  /// The head, who signs on either side, and the recipients; the title is what was checked.
  OfficialDocument head;
  std::string basis, team, leader, unit;
  std::string day, place;               // as they are read
  std::vector<std::string> members, attended;  // by office
  std::vector<InspectedPoint> points;
  std::vector<InspectionDemand> demands;
  std::string conclusion;
};

OfficialDocument compose(const InspectionRecord& record);

}  // namespace dondoc::writer
