// Takes the pictures of README and manuals anew: `node scripts/pictures.mjs`. It needs a font with Chinese.
import { takeManage } from './picture-manage.mjs';
import { atDesk, inBrowser, missingPictures } from './picture-room.mjs';
import { takeSeason } from './picture-season.mjs';
import { takeSetUp } from './picture-set-up.mjs';

await inBrowser(async (page) => {
  await atDesk(['--blank'], async (address) => await takeSetUp(page, address));
  await atDesk([], async (address) => {
    await takeSeason(page, address);
    await takeManage(page, address);
  });
});
const missing = missingPictures();
if (missing.length > 0) throw new Error(`not made: ${missing.join(', ')}`);
