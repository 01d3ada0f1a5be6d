// Expands JSON-LD documents with the W3C's reference processor: one request a line ({"document", "address", "contexts"}), one answer a line ({"expanded"} or {"error"}).
import jsonld from 'jsonld';
import { createInterface } from 'node:readline';

for await (const line of createInterface({ input: process.stdin })) {
    const { document, address, contexts } = JSON.parse(line);
    try {
        // Nothing is fetched: a context that was not given is an error.
        const documentLoader = (url) => {
            if (!(url in contexts))
                throw new Error(`the context ${url} was not given`);
            return Promise.resolve({ contextUrl: null, documentUrl: url, document: contexts[url] });
        };
        const warnings = [];
        const expanded = await jsonld.expand(document, { base: address, documentLoader, safe: true, eventHandler: ({ event, next }) => { warnings.push(event.message); next(); } });
        process.stdout.write(JSON.stringify({ expanded, warnings }) + '\n');
    } catch (reason) {
        process.stdout.write(JSON.stringify({ error: String(reason?.details?.event?.message ?? reason?.message ?? reason) }) + '\n');
    }
}
