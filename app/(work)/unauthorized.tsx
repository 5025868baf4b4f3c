"use client";
// Nobody is sent here (lib/action/load.ts leads to the sign-in page); without it Next's own page travels with every answer.
export { default } from "./forbidden";
