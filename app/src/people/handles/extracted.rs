//! A handle among the arguments of whatever answers a request.

/// A handle can stand among the arguments of whatever answers a request; who has no right to it gets the way there.
macro_rules! extracted {
    ($($Name:ident)*) => {$(
        impl axum::extract::FromRequestParts<std::sync::Arc<$crate::App>> for $Name {
            type Rejection = axum::response::Response;

            async fn from_request_parts(
                parts: &mut axum::http::request::Parts,
                app: &std::sync::Arc<$crate::App>,
            ) -> Result<Self, axum::response::Response> {
                match <Self as $crate::people::handles::Handle>::of(parts, app).await {
                    Ok(handle) => Ok(handle),
                    Err(refusal) => {
                        let Ok(visit) = <$crate::ui::Visit as axum::extract::FromRequestParts<_>>::from_request_parts(parts, app).await;
                        Err($crate::people::sent::refuse(&visit, refusal, None).await)
                    }
                }
            }
        }
    )*};
}
pub(crate) use extracted;
