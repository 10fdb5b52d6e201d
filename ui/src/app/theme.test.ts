import { theme as antd } from "antd";
import { theme } from "./theme";

function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

const contrast = (one: string, other: string) => {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light! + 0.05) / (dark! + 0.05);
};

// antd makes the ground of what is chosen from the main colour, and of a dark one it makes a grey.
it("lets what is chosen in a menu or a list be read, also under the pointer", () => {
  const look = antd.getDesignToken(theme);
  for (const ground of [look.controlItemBgActive, look.controlItemBgActiveHover])
    for (const words of [look.colorPrimary, look.colorText, look.colorTextSecondary]) expect(contrast(words, ground)).toBeGreaterThanOrEqual(4.5);
});
