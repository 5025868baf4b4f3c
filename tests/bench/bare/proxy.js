import { NextResponse } from "next/server";

// Stands here only so that the builder does not take the application's; no page of this one matches, so it never runs.
export const proxy = () => NextResponse.next();
export const config = { matcher: "/khong-trang-nao" };
