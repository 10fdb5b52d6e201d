import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { App, ConfigProvider } from "antd";
import en_US from "antd/locale/en_US";
import vi_VN from "antd/locale/vi_VN";
import dayjs from "dayjs";
import "dayjs/locale/vi";
import { useState } from "react";
import { RouterProvider } from "react-router-dom";
import { ApiError } from "@/shared/api/client";
import { media } from "@/shared/parts/media";
import { language } from "@/shared/words/words";
import { make_router } from "./router";
import { style_nonce } from "./style_nonce";
import { still, theme } from "./theme";

const make_client = () => new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // What was answered stays answered; only a missing answer is asked for again.
      retry: (count, error) => count < 2 && (!(error instanceof ApiError) || error.status === 0 || error.status >= 500),
    },
  },
});

const useLessMotion = media("(prefers-reduced-motion: reduce)");

/** Everything around the pages: words, look, server state, routes. */
export function Root() {
  const [client] = useState(make_client);
  const [router] = useState(make_router);
  const less_motion = useLessMotion();
  dayjs.locale(language());
  return (
    <ConfigProvider locale={language() === "vi" ? vi_VN : en_US} theme={less_motion ? still : theme} csp={style_nonce === undefined ? {} : { nonce: style_nonce }}
      form={{ requiredMark: "optional" }} input={{ autoComplete: "off" }}>
      <App className="app" message={{ maxCount: 3 }}>
        <QueryClientProvider client={client}>
          <RouterProvider router={router} future={{ v7_startTransition: true }} />
        </QueryClientProvider>
      </App>
    </ConfigProvider>
  );
}
