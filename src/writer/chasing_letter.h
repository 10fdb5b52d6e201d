// công văn đôn đốc: a letter with the list of what is late, for signature.
#pragma once

#include <string>
#include <vector>

#include "writer/official_document.h"

namespace dondoc::writer {

/// A duty in the list; those of one unit stand together.
struct ChasedDuty { std::string unit, task, due, standing; };

struct ChasingLetter {
  /// The head and the foot; its kind stays empty, as of every công văn.
  OfficialDocument head;
  std::string body;        // paragraphs one a line, "-" before items
  std::string list_title;
  std::vector<ChasedDuty> list;
};

/// The letter, with the list as its annex: by units where there are several.
OfficialDocument compose(const ChasingLetter& letter);

}  // namespace dondoc::writer
