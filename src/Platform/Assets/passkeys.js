// Shows the passkey buttons where the browser knows passkeys, and carries the answers between browser and server.
// The page works without it: passwords are plain forms.
if (window.PublicKeyCredential?.parseRequestOptionsFromJSON) {
  for (const place of document.querySelectorAll('[data-passkey]')) {
    place.hidden = false;
    place.querySelector('button').addEventListener('click', () => use(place));
  }
}

async function use(place) {
  const { passkey, options, answer, then, failed } = place.dataset;
  const alert = place.querySelector('[role=alert]');
  alert.textContent = '';
  try {
    const asked = await (await post(options)).json();
    const credential = passkey === 'create'
      ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(asked) })
      : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(asked) });
    await post(answer, { credential: JSON.stringify(credential) });
    location.assign(then);
  } catch (error) {
    // Whoever closes the browser's own window has changed their mind: nothing to say.
    if (error.name !== 'NotAllowedError') alert.textContent = failed;
  }
}

async function post(address, body) {
  const token = document.querySelector('input[name=__RequestVerificationToken]').value;
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', RequestVerificationToken: token },
    body: JSON.stringify(body ?? {}),
  });
  if (!response.ok) throw new Error(response.statusText);
  return response;
}
