// The look: a quiet official page. Deep blue-teal carries actions, warm greys the
// page, gold one small accent; every text pair keeps at least 4.5:1 (WCAG 2.2 AA).
import type { ThemeConfig } from "antd";

export const colors = {
  primary: "#0e5a68",
  primary_dark: "#0b3f4a",
  gold: "#b7791f",
  page: "#f5f3ee",
  surface: "#ffffff",
  line: "#ddd7cc",
  text: "#20262b",
  text_soft: "#57606a",
};

export const theme: ThemeConfig = {
  hashed: false,
  token: {
    colorPrimary: colors.primary,
    colorInfo: colors.primary,
    colorLink: colors.primary,
    colorSuccess: "#2b6a3f",
    colorWarning: "#8f5b00",
    colorError: "#b02a1f",
    // Of a dark colour antd makes greys that its own words cannot be read on: what is chosen in a menu or a list.
    colorPrimaryBg: "#e8f2f4", colorPrimaryBgHover: "#d5e7ea",
    colorInfoBg: "#e8f2f4", colorInfoBorder: "#b6d5da",
    colorSuccessBg: "#e6f2e9", colorSuccessBorder: "#b9d8c1",
    colorWarningBg: "#fdf5e1", colorWarningBorder: "#e8cf98",
    colorErrorBg: "#fcebe9", colorErrorBorder: "#ecbdb8",
    colorTextBase: colors.text,
    colorText: colors.text,
    colorTextSecondary: colors.text_soft,
    colorTextDescription: colors.text_soft,
    colorTextTertiary: "#626b74",
    colorTextPlaceholder: "#6b737b",
    colorBgLayout: colors.page,
    colorBorder: "#bfb8ab",
    colorBorderSecondary: colors.line,
    fontFamily: '"Source Sans 3 Variable", "Noto Sans", system-ui, sans-serif',
    fontSize: 15,
    lineHeight: 1.5,
    borderRadius: 5,
    controlHeight: 34,
    wireframe: false,
    motionDurationMid: "0.12s",
    motionDurationSlow: "0.18s",
  },
  components: {
    Layout: { siderBg: colors.primary_dark, headerBg: colors.surface, bodyBg: colors.page, headerHeight: 52, headerPadding: "0 16px" },
    Menu: {
      darkItemBg: colors.primary_dark, darkItemColor: "#d9e6e8", darkItemHoverBg: "#14505d", darkItemSelectedBg: "#17606f",
      itemHeight: 42, itemBorderRadius: 4,
    },
    Table: { headerBg: "#efece5", headerColor: colors.text, cellPaddingBlock: 9, cellPaddingInline: 12, headerBorderRadius: 4, rowHoverBg: "#f6f8f8", rowSelectedBg: "#f1f6f7", rowSelectedHoverBg: "#eaf1f3" },
    Tabs: { horizontalItemPadding: "9px 0", horizontalItemGutter: 20 },
    Card: { headerHeight: 44, bodyPadding: 16, headerPadding: 16 },
    Form: { itemMarginBottom: 16, verticalLabelPadding: "0 0 4px" },
    Button: { fontWeight: 500, primaryShadow: "none", defaultShadow: "none" },
  },
};

/** The same for who asks for less motion. antd would else wait for the end of a fading that global.css does not let begin. */
export const still: ThemeConfig = { ...theme, token: { ...theme.token, motion: false } };
