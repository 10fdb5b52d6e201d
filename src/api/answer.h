// Between a request and a function of the service: most routes are such a
// function and nothing more. `answer<service::put_unit>` takes the path's {id},
// the list's query, the JSON body or the uploaded file as the function's
// parameters ask for them, and sends back what it returns.
#pragma once

#include <type_traits>

#include "api/query.h"
#include "api/route.h"
#include "base/json.h"

namespace dondoc::api {

/// A file from the disk in blocks; one that is in memory already.
Response download_of(const service::StoredFile& file);
Response download_of(service::MadeFile file);

/// The part "file" of a multipart body. Throws Error{invalid, "upload.file_required", "file"}.
service::Upload upload_of(const Request& request);

namespace answer_detail {

/// What a parameter of that type is made of.
template <class T> T argument(const Call& call) {
  if constexpr (std::is_same_v<T, base::Id>) return base::Id::parse_or_throw(call.request.param("id"));
  else if constexpr (std::is_same_v<T, service::ListQuery>) return list_query(call.request);
  else if constexpr (std::is_same_v<T, service::Upload>) return upload_of(call.request);
  else return base::from_json<T>(call.request.body);
}

template <class R> Response response_of(R&& result, int status) {
  using Result = std::remove_cvref_t<R>;
  if constexpr (std::is_same_v<Result, service::StoredFile> || std::is_same_v<Result, service::MadeFile>)
    return download_of(std::forward<R>(result));
  else return json_response(base::to_json(result), status);
}

template <class R, class... A, class... Given>
Response call(R (*act)(service::Context&, A...), int status, Call& call, Given&&... given) {
  if constexpr (std::is_void_v<R>) {
    act(call.context, std::forward<Given>(given)...);
    return empty_response();
  } else {
    return response_of(act(call.context, std::forward<Given>(given)...), status);
  }
}

template <int status, class R, class... A> Response with_arguments(R (*act)(service::Context&, A...), Call& request) {
  return call(act, status, request, argument<std::remove_cvref_t<A>>(request)...);
}

}  // namespace answer_detail

template <auto act, int status = 200> Response answer(Call& call) { return answer_detail::with_arguments<status>(act, call); }
/// 201: something was made.
template <auto act> Response made(Call& call) { return answer<act, 201>(call); }

/// For the functions that are also given what the query filters by.
template <auto act, class... Given> Response answer_with(Call& call, Given&&... given) {
  return answer_detail::call(act, 200, call, std::forward<Given>(given)...);
}

}  // namespace dondoc::api
