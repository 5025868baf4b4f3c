"use client";
export { default } from "./(work)/forbidden";
