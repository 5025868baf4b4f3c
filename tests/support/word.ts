import PizZip from "pizzip";
import { sentencesOf, type Paper } from "@/lib/documents/paper";

const unescaped = (text: string) =>
  text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&apos;", "'").replaceAll("&amp;", "&");
export const documentOf = (file: Uint8Array) => new PizZip(file).file("word/document.xml")!.asText();
/** The texts of the paragraphs, in their order; a line break inside one is a line end. */
export const paragraphsOf = (file: Uint8Array) =>
  documentOf(file)
    .split("<w:p>")
    .slice(1)
    .map((part) => unescaped(part.replaceAll("<w:br/>", "\n").replace(/<[^>]*>/g, "")))
    .filter((text) => text !== "");
/** Words of every paper, whatever it says. */
export const FIXED = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Nơi nhận:"];
/** What the file of a paper must say, nothing more, nothing less. */
export const said = (paper: Paper) =>
  sentencesOf({ ...paper, addressees: paper.addressees.length > 0 ? [`Kính gửi: ${paper.addressees.join("; ")}`] : [] });
