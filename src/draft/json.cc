// The JSON of what is large, made once for the whole program.
#include "base/json.h"
#include "draft/composition.h"
#include "draft/draft.h"

namespace dondoc::base {

template void write_json(std::string&, const draft::Source&);
template void read_value(draft::Source&, const boost::json::value&, const std::string&, std::vector<BadField>&);
template void write_json(std::string&, const draft::Draft&);
template void read_value(draft::Draft&, const boost::json::value&, const std::string&, std::vector<BadField>&);
template void write_json(std::string&, const draft::Composition&);
template void read_value(draft::Composition&, const boost::json::value&, const std::string&, std::vector<BadField>&);

}  // namespace dondoc::base
