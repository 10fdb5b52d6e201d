#include "app/as_administrator.h"

#include "base/error.h"
#include "service/upkeep/maintenance.h"

namespace dondoc::app {

service::Context as_administrator(service::App& app) {
  const auto agency = service::only_agency(app);
  if (!agency) throw base::Error(base::ErrorKind::not_found, "agency.none");
  service::Context context{app, {}, {}, {}, {}};
  context.actor.agency_id = *agency;
  context.actor.administrator = true;
  return context;
}

}  // namespace dondoc::app
