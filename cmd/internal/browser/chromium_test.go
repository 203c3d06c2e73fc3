package browser

import (
	"context"
	"fmt"
	"os"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"

	"planvei/cmd/internal/pdf"
)

const missingChromium = `Chromium is missing, and the tests of the finished site need it.
	"make test" installs it on Debian and Ubuntu (apt-get install chromium).
	Elsewhere, install Chromium or Chrome, or set PLANVEI_CHROMIUM to the program.`

// findChromium returns the browser to test in.
func findChromium() (string, error) {
	found, err := pdf.FindBrowser()
	if err != nil {
		return "", fmt.Errorf("%w\n%s", err, missingChromium)
	}
	return found, nil
}

// closers are run when all tests are done.
var closers []func()

// chromium starts one browser for all tests. It has a profile of its own, which
// is thrown away, and asks nobody on the net for anything.
var chromium = sync.OnceValues(func() (context.Context, error) {
	program, err := findChromium()
	if err != nil {
		return nil, err
	}
	allocator, stop := chromedp.NewExecAllocator(context.Background(),
		chromedp.ExecPath(program),
		chromedp.Headless,
		chromedp.DisableGPU,
		chromedp.NoFirstRun,
		chromedp.NoDefaultBrowserCheck,
		chromedp.Flag("no-sandbox", os.Geteuid() == 0), // Chromium refuses to sandbox root
		chromedp.Flag("disable-quic", true),
		chromedp.Flag("disable-background-networking", true),
		chromedp.Flag("disable-component-update", true),
		chromedp.Flag("disable-default-apps", true),
		chromedp.Flag("disable-extensions", true),
		chromedp.Flag("disable-sync", true),
		chromedp.Flag("disable-dev-shm-usage", true), // small in containers
		chromedp.Flag("disable-background-timer-throttling", true),
		chromedp.Flag("disable-renderer-backgrounding", true),
		chromedp.Flag("disable-backgrounding-occluded-windows", true),
	)
	ctx, cancel := chromedp.NewContext(allocator)
	closers = append(closers, func() { cancel(); stop() })
	if err := chromedp.Do(ctx); err != nil {
		return nil, fmt.Errorf("start %s: %w", program, err)
	}
	return ctx, nil
})

func TestMain(m *testing.M) {
	code := m.Run()
	for _, stop := range closers {
		stop()
	}
	os.Exit(code)
}

// A fane is a tab of the browser.
type fane struct {
	t   testing.TB
	ctx context.Context
}

// tabs are the tabs that may be open at once.
var tabs = make(chan struct{}, 2)

// tabTime is how long one tab may be at work. It is far above what any test
// needs, and ends one that hangs.
const tabTime = 8 * time.Minute

// nyFane opens a tab in a window of its own, which is closed when the test ends.
func nyFane(t testing.TB) *fane {
	t.Helper()
	browser, err := chromium()
	if err != nil {
		t.Fatal(err)
	}
	tabs <- struct{}{}
	t.Cleanup(func() { <-tabs })
	tab, closeTab := chromedp.NewContext(browser, chromedp.WithNewWindow(true))
	t.Cleanup(closeTab)
	if err := chromedp.Do(tab); err != nil {
		t.Fatalf("open a tab: %v", err)
	}
	ctx, cancel := context.WithTimeout(tab, tabTime)
	t.Cleanup(cancel)
	f := &fane{t: t, ctx: ctx}
	f.media("screen", "light")
	// A page that thinks it is in the background neither draws nor scrolls.
	f.do(command(emulation.SetFocusEmulationEnabled, emulation.SetFocusEmulationEnabledParams{Enabled: true}))
	return f
}

// do runs actions in the tab.
func (f *fane) do(actions ...chromedp.Action[chromedp.Void]) {
	f.t.Helper()
	if err := chromedp.Do(f.ctx, actions...); err != nil {
		f.t.Fatal(err)
	}
}

// hent runs a script in the tab's page and returns its value. A promise is
// waited for.
func hent[T any](f *fane, script string) T {
	f.t.Helper()
	v, err := chromedp.Run(f.ctx, chromedp.Evaluate[T](script, chromedp.EvalAwaitPromise))
	if err != nil {
		f.t.Fatalf("%v\nin: %.200s", err, script)
	}
	return v
}

// open goes to an address and waits until it is loaded.
func (f *fane) open(address string) {
	f.t.Helper()
	if err := chromedp.Do(f.ctx, chromedp.Navigate(address)); err != nil {
		f.t.Fatalf("open %s: %v", address, err)
	}
}

// width sets the width of the window, in CSS pixels.
func (f *fane) width(px int64) {
	f.t.Helper()
	height := int64(800)
	if px < 600 {
		height = 740 // a phone
	}
	f.do(chromedp.EmulateViewport(px, height))
}

// media asks for a kind of medium ("screen", "print") and a colour scheme
// ("light", "dark").
func (f *fane) media(medium, scheme string) {
	f.t.Helper()
	f.do(command(emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
		Media: medium,
		Features: []*emulation.MediaFeature{
			{Name: "prefers-color-scheme", Value: scheme},
			{Name: "prefers-reduced-motion", Value: "reduce"},
		},
	}))
}

// forcedColours asks for the reader's own colours instead of the page's.
func (f *fane) forcedColours() {
	f.t.Helper()
	f.do(command(emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
		Features: []*emulation.MediaFeature{{Name: "forced-colors", Value: "active"}},
	}))
}

// script allows or forbids the page's own scripts.
func (f *fane) script(allowed bool) {
	f.t.Helper()
	f.do(command(emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: !allowed}))
}

// onEveryPage runs a script in each page before the page's own.
func (f *fane) onEveryPage(script string) {
	f.t.Helper()
	f.do(command(page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: script}))
}

// command is a step that sends the browser one command and has no use for the
// answer.
func command[P, R any](c cdp.Command[P, R], params P) chromedp.Action[chromedp.Void] {
	return chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
		_, err := cdp.Call(ctx, t, c, params)
		return err
	})
}
