// One button: hands the page to Pursuit on this computer and says on the page what became of it.
"use strict";

const HOST = "org.pursuit.clipper";
const LARGEST = 4_900_000; // bytes of a page that Pursuit reads

chrome.action.onClicked.addListener((tab) => clip(tab.id, false));
chrome.runtime.onMessage.addListener((message, sender) => {
  if (message?.type === "anyway" && sender.id === chrome.runtime.id && sender.tab) {
    clip(sender.tab.id, true);
  }
});

async function clip(tab, anyway) {
  let page;
  try {
    [{ result: page }] = await run(tab, readPage, []);
  } catch {
    return badge(tab, "!", "The browser lets no extension read this page.");
  }
  const answer = await send({ type: "capture", ...page, anyway });
  badge(tab, answer.ok ? "✓" : "!", answer.words);
  await run(tab, showWords, [answer.words, Boolean(answer.ok), answer.may_add ? "Add anyway" : ""]).catch(() => {});
}

async function send(message) {
  if (new TextEncoder().encode(message.html).length > LARGEST) {
    return { ok: false, words: "This page is too large. Copy the text of the posting into Pursuit." };
  }
  try {
    return await chrome.runtime.sendNativeMessage(HOST, message);
  } catch (error) {
    const words = "Pursuit does not answer. Run “pursuit clipper install” once, then try again.";
    return { ok: false, words: `${words} (${error.message})` };
  }
}

function run(tab, func, args) {
  return chrome.scripting.executeScript({ target: { tabId: tab }, func, args });
}

function badge(tab, text, words) {
  chrome.action.setBadgeText({ tabId: tab, text });
  chrome.action.setTitle({ tabId: tab, title: words });
}

// The two below run in the page.

function readPage() {
  return { url: location.href, html: document.documentElement.outerHTML };
}

function showWords(words, isGood, button) {
  document.getElementById("pursuit-clipper")?.remove();
  const place = document.createElement("div");
  place.id = "pursuit-clipper";
  place.setAttribute("role", "status");
  const box = document.createElement("div");
  box.textContent = words;
  box.style.cssText =
    "position:fixed;top:16px;right:16px;z-index:2147483647;max-width:340px;padding:12px 16px;border-radius:9px;" +
    "font:14px/1.4 system-ui,sans-serif;background:#fff;color:#1b1f27;box-shadow:0 2px 16px rgba(0,0,0,.25);" +
    `border-left:4px solid ${isGood ? "#18724d" : "#a45b05"}`;
  if (button) {
    const again = document.createElement("button");
    again.textContent = button;
    again.style.cssText = "display:block;margin-top:8px;font:inherit;cursor:pointer";
    again.addEventListener("click", () => chrome.runtime.sendMessage({ type: "anyway" }));
    box.append(again);
  }
  place.attachShadow({ mode: "closed" }).append(box);
  document.documentElement.append(place);
  setTimeout(() => place.remove(), button ? 20000 : 6000);
}
