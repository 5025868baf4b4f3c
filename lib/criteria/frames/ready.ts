import type { Version } from "../table";
import { communes } from "./communes";
import { departments, DEPARTMENTS_NAME } from "./departments";
import { front } from "./front";

/** Tables to begin with; deadlines fall in the year asked for. "frame" was the first and keeps its name in what forms send. */
export const READY_FRAMES = {
  frame: { name: DEPARTMENTS_NAME, build: departments },
  front: { name: "Khung tiêu chí khối Mặt trận Tổ quốc và các đoàn thể (100 điểm, thưởng tối đa 5)", build: front },
  communes: { name: "Khung tiêu chí cụm xã, phường, sở, ngành chấm theo lĩnh vực (1.000 điểm)", build: communes },
} satisfies Record<string, { name: string; build: (year: number) => Version }>;
export type ReadyFrame = keyof typeof READY_FRAMES;
export const isReadyFrame = (source: string): source is ReadyFrame => source in READY_FRAMES;
