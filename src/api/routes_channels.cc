#include "api/answer.h"
#include "service/sending/channels.h"
#include "service/sending/outbox.h"

namespace dondoc::api {

Routes channel_routes() {
  using enum Method;
  using namespace service;
  return {
      {get, "/api/mail-settings", "get_mail_settings", administrator, Body::none, answer<get_mail_settings>},
      {put, "/api/mail-settings", "put_mail_settings", administrator, Body::json, answer<put_mail_settings>},
      {post, "/api/mail-settings/test", "test_mail", administrator, Body::json, answer<test_mail>},
      {get, "/api/webhooks", "list_webhooks", administrator, Body::none, answer<list_webhooks>},
      {post, "/api/webhooks", "create_webhook", administrator, Body::json, made<create_webhook>},
      {put, "/api/webhooks/{id}", "put_webhook", administrator, Body::json, answer<put_webhook>},
      {delete_, "/api/webhooks/{id}", "delete_webhook", administrator, Body::none, answer<delete_webhook>},
      {post, "/api/webhooks/{id}/restore", "restore_webhook", administrator, Body::none, answer<restore_webhook>},
      {post, "/api/webhooks/{id}/test", "test_webhook", administrator, Body::none, answer<test_webhook>},
      {post, "/api/messages/{id}/resend", "resend_message", staff, Body::none, answer<resend_message>},
  };
}

}  // namespace dondoc::api
