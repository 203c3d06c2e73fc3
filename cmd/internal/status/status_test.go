package status_test

import (
	"bytes"
	"io/fs"
	"slices"
	"strings"
	"testing"

	"planvei"
	"planvei/cmd/internal/check"
	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/model"
	"planvei/cmd/internal/register"
	"planvei/cmd/internal/status"
)

func national(t *testing.T) *register.Register {
	t.Helper()
	r, err := register.Load(planvei.Defaults)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// The template names rules that there are and steps that the guide has; nothing
// holds a plan up to what nobody can look up.
func TestTheTemplateHoldsTogether(t *testing.T) {
	var codes []string
	for _, r := range check.Regler() {
		codes = append(codes, r.Code)
	}
	for _, k := range national(t).Mal.Kapittel {
		for _, code := range k.Regler {
			if !slices.Contains(codes, code) {
				t.Errorf("%s: there is no rule %s", k.ID, code)
			}
		}
		for _, lang := range []string{"nb", "nn"} {
			if _, err := fs.Stat(planvei.Defaults, "content/"+lang+"/veileder/"+k.Steg+".md"); err != nil {
				t.Errorf("%s: the guide has no step %s", k.ID, k.Steg)
			}
		}
	}
}

// KOSTRA asks whether a plan is adopted by those who are elected, for each of those
// who share it.
func TestAdoptedByThoseWhoAreElected(t *testing.T) {
	plan := func(state string, decisions ...model.Vedtak) *model.Plan {
		return &model.Plan{Plan: model.Opplysninger{Status: state, Kommune: []string{"1870", "1871"}}, Vedtak: decisions}
	}
	council := model.Vedtak{Kommune: "1870", Organ: "Kommunestyret", Dato: "2027-03-12"}
	for _, tt := range []struct {
		name string
		plan *model.Plan
		want status.Svar
	}{
		{"by both", plan("vedtatt", council, model.Vedtak{Kommune: "1871", Organ: "Andøy kommunestyre", Dato: "2027-03-19"}), status.Ja},
		{"by one of them", plan("vedtatt", council), status.Nei},
		{"while it is heard", plan("horing", council), status.Nei},
		{"by one who is not elected", plan("vedtatt", council, model.Vedtak{Kommune: "1871", Organ: "Kommunedirektøren", Dato: "2027-03-19"}), status.SeEtter},
		{"on no day", plan("vedtatt", council, model.Vedtak{Kommune: "1871", Organ: "Kommunestyret"}), status.SeEtter},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r := status.Av(tt.plan, &diag.List{}, national(t), "2027-11-22")
			if got := r.Kostra[0]; got.Svar != tt.want {
				t.Errorf("got %+v, want %s", got, tt.want)
			}
		})
	}
}

// What an author has written cannot become part of the page.
func TestThePageQuotesThePlan(t *testing.T) {
	p := &model.Plan{Plan: model.Opplysninger{Tittel: model.Text{"nb": "<script>x</script>"}, Kommune: []string{"4601"}}}
	r := status.Av(p, &diag.List{}, national(t), "")
	var page bytes.Buffer
	if err := status.WriteHTML(&page, &r); err != nil {
		t.Fatal(err)
	}
	if html := page.String(); strings.Contains(html, "<script") || !strings.Contains(html, "&lt;script&gt;") {
		t.Error("the title is not quoted")
	}
}
