/** Readers of zips that are not ours: unzip, Python and Java, where the machine has them. */

import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** The answer of another program; null, and a loud word, where the machine has none. */
export function otherReader(program: string, parameters: readonly string[], locale = 'C.UTF-8'): string | null {
  try {
    const env = { ...process.env, LC_ALL: locale };
    return execFileSync(program, parameters, { encoding: 'utf8', stdio: 'pipe', env });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      process.stderr.write(`SKIPPED: there is no ${program} on this machine to read a packet with\n`);
      return null;
    }
    throw error;
  }
}

/** All files under a folder by their path. */
export function treeOf(root: string): Map<string, Buffer> {
  const paths = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name));
  return new Map(paths.map((path) => [relative(root, path), readFileSync(path)]));
}

/** Unpacks its first word into its second; prints what is damaged, and each name with whether it is marked as UTF-8. */
export const PYTHON =
  'import json,sys,zipfile;z=zipfile.ZipFile(sys.argv[1]);z.extractall(sys.argv[2]);' +
  'print(json.dumps([z.testzip(),[[i.filename,bool(i.flag_bits&2048)] for i in z.infolist()]]))';

/** A program that prints each name of a zip with its bytes, as it comes by in the stream. */
export const JAVA = `
import java.io.*; import java.nio.charset.StandardCharsets; import java.nio.file.*; import java.util.zip.*;
public class Unpack {
  public static void main(String[] given) throws Exception {
    StringBuilder names = new StringBuilder("[");
    try (ZipInputStream zip = new ZipInputStream(new FileInputStream(given[0]))) {
      for (ZipEntry entry; (entry = zip.getNextEntry()) != null; ) {
        long bytes = 0; byte[] part = new byte[8192];
        for (int got; (got = zip.read(part)) > 0; ) bytes += got;
        names.append(names.length() > 1 ? "," : "");
        names.append("[\\"").append(entry.getName()).append("\\",").append(bytes).append("]");
      }
    }
    new PrintStream(System.out, true, "UTF-8").println(names.append("]"));
  }
}`;
