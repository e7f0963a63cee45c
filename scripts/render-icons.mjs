// Renders the icons of assets/*.svg in the sizes Office asks for; up to 20 pixels the simpler drawing is used. Needs Chromium (CHROMIUM names another executable).
import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { chromium } from 'playwright-core';

const SIZES = { icon: [16, 20, 24, 32, 40, 48, 64, 80, 128], validate: [16, 32, 80], refresh: [16, 32, 80], export: [16, 32, 80] };
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
const page = await browser.newPage();
for (const [name, sizes] of Object.entries(SIZES)) {
  for (const size of sizes) {
    const svg = readFileSync(`assets/${name}${size <= 20 ? '-small' : ''}.svg`, 'utf8').replace('<svg ', `<svg width="${size}" height="${size}" `);
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>html,body{margin:0;background:transparent}svg{display:block}</style>${svg}`);
    writeFileSync(`assets/${name}-${size}.png`, await page.screenshot({ omitBackground: true }));
  }
}
await browser.close();
